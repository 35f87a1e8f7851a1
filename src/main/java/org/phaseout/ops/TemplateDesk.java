package org.phaseout.ops;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phaseout.batch.Jobs;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;
import org.phaseout.definition.NearestWord;
import org.phaseout.language.Language;
import org.phaseout.model.CountryCode;
import org.phaseout.model.WrongUsage;
import org.phaseout.read.ReferenceWords;
import org.phaseout.reference.Countries;
import org.phaseout.reference.Match;
import org.phaseout.reference.Suggestion;
import org.phaseout.template.Order;
import org.phaseout.template.Start;
import org.phaseout.template.Template;
import org.phaseout.template.Templates;

/** Takes orders for templates in the words of an operator. */
public final class TemplateDesk {

    private static final int PROPOSALS = 3;

    private final Jobs jobs;

    public TemplateDesk(Jobs jobs) {
        this.jobs = jobs;
    }

    /** @throws WrongUsage if there is no such inventory, or none of its tables is sent by countries */
    public Inventory inventory(String code) {
        List<String> known = jobs.inventories().stream()
                .filter(i -> !i.forms().isEmpty())
                .map(Inventory::code)
                .toList();
        return jobs.inventories().stream()
                .filter(i -> i.code().equals(code) && known.contains(code))
                .findFirst()
                .orElseThrow(() -> new WrongUsage(
                        "There is no inventory '" + code + "' with forms." + NearestWord.hint(code, known)));
    }

    /**
     * The forms named; without names all that stand beside each other, which leaves out long lists, as they hold the
     * figures of the other forms once more, and forms with a column a year where no year is given.
     *
     * @throws WrongUsage if a form is not known, or needs a year
     */
    public List<Form> forms(Inventory inventory, List<String> codes, @Nullable Integer year) {
        if (codes.isEmpty()) {
            List<Form> all = inventory.forms().values().stream()
                    .filter(form -> year != null || !Order.needsYear(inventory, form))
                    .toList();
            List<Form> side =
                    all.stream().filter(form -> form.measure() == null).toList();
            return side.isEmpty() ? all : side;
        }
        List<Form> forms = new ArrayList<>();
        for (String code : codes) {
            Form form = inventory.forms().get(code);
            if (form == null) {
                throw new WrongUsage("There is no form '" + code + "' in '" + inventory.code() + "'."
                        + NearestWord.hint(code, inventory.forms().keySet()));
            }
            if (year == null && Order.needsYear(inventory, form)) {
                throw new WrongUsage("The form '" + code + "' has a column for each year. Say the last with --year.");
            }
            forms.add(form);
        }
        return forms;
    }

    /** @throws WrongUsage if no country, or more than one, is written so */
    public CountryCode country(String text) {
        Countries countries = Countries.of(jobs.reference());
        Match<CountryCode> match = countries.find(text);
        return match.meaning()
                .orElseThrow(() -> new WrongUsage("No country is known as '" + text + "'. Near to it are: "
                        + countries.nearest(text, PROPOSALS).stream()
                                .sorted(Comparator.comparing(Suggestion::spelling))
                                .map(s -> s.spelling() + " (" + s.meaning() + ")")
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /** @param starts what the country reported before, by form */
    public Template make(
            Inventory inventory,
            List<Form> forms,
            CountryCode country,
            @Nullable Integer year,
            Language language,
            Map<String, Start> starts) {
        Templates templates = new Templates(jobs.reference(), new ReferenceWords(jobs.reference()));
        return templates.make(new Order(inventory, forms, country, year, language, starts));
    }
}
