-- HFC-23 of each facility: what was generated against everything that became of it.
-- Article 7 form 6 goes before section E of the country programme report of the same country and year.
with entry as (
    select country, facility, time_period, obs_status,
        case form when 'article-7-hfc23-emissions' then 1 else 2 end as precedence,
        hfc23_generated,
        -- form 6 gives all captured HFC-23 at once, section E gives its three parts
        coalesce(hfc23_captured_all_uses, case
            when coalesce(hfc23_captured_use, hfc23_captured_feedstock, hfc23_captured_destruction) is not null
            then coalesce(hfc23_captured_use, 0) + coalesce(hfc23_captured_feedstock, 0)
                + coalesce(hfc23_captured_destruction, 0) end) as captured_t,
        hfc23_feedstock_no_capture, hfc23_destroyed_no_capture, hfc23_emitted, hfc23_stored_start, hfc23_stored_end
    from summary
    where form in ('article-7-hfc23-emissions', 'country-programme-e') and facility is not null
),
best as (
    select country, time_period, min(precedence) as precedence from entry group by country, time_period
),
total as (
    select e.country, e.facility, e.time_period, max(e.obs_status) as obs_status,
        sum(e.hfc23_generated) as generated_t,
        sum(e.captured_t) as captured_t,
        sum(e.hfc23_feedstock_no_capture) as feedstock_no_capture_t,
        sum(e.hfc23_destroyed_no_capture) as destroyed_no_capture_t,
        sum(e.hfc23_emitted) as emitted_t,
        sum(e.hfc23_stored_end) - sum(e.hfc23_stored_start) as put_to_store_t
    from entry e
    join best b on b.country = e.country and b.time_period = e.time_period and b.precedence = e.precedence
    group by e.country, e.facility, e.time_period
),
closed as (
    select t.*,
        case when coalesce(captured_t, feedstock_no_capture_t, destroyed_no_capture_t, emitted_t) is not null
            then generated_t - coalesce(captured_t, 0) - coalesce(feedstock_no_capture_t, 0)
                - coalesce(destroyed_no_capture_t, 0) - coalesce(emitted_t, 0) - coalesce(put_to_store_t, 0)
            end as gap_t
    from total t
)
select country, facility, time_period, generated_t, captured_t, feedstock_no_capture_t, destroyed_no_capture_t,
    emitted_t, put_to_store_t, gap_t,
    case when gap_t is null then 'NOT_COMPARABLE'
        when abs(gap_t) <= 0.01 then 'BALANCED'
        when gap_t < 0 then 'MORE_OUT_THAN_GENERATED'
        when captured_t is null or feedstock_no_capture_t is null or destroyed_no_capture_t is null or emitted_t is null
            then 'OUTLET_NOT_REPORTED'
        else 'GAP' end as flag,
    obs_status
from closed
