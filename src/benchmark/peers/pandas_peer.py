"""Reads a folder of registers with pandas, sums them up and writes the sums. Usage: pandas_peer.py FOLDER PREFIX"""

import pathlib
import sys

import pandas

STATUSES = {
    "in use": "IN_USE",
    "stored": "STORED",
    "out of service": "OUT_OF_SERVICE",
    "destroyed": "DESTROYED",
    "decontaminated": "TREATED",
}
BY = ["country", "equipment_type", "pcb_class", "service_status"]


def summed(file):
    rows = pandas.read_excel(file)
    rows["country"] = file.name[:3]
    rows["equipment_type"] = rows["Equipment type"].str.strip().str.upper().str.replace(" ", "_")
    rows["service_status"] = rows["Status"].str.strip().str.lower().map(STATUSES)
    limits = [-1, 50, 500, 100_000, 1_000_000]
    classes = pandas.cut(rows["PCB (mg/kg)"], limits, labels=["BELOW", "P3", "P2", "P1"])
    rows["pcb_class"] = classes.astype(object).fillna("SUSPECT")
    rows["pure_pcb_kg"] = rows["Oil mass (kg)"] * rows["PCB (mg/kg)"] / 1_000_000
    return rows.groupby(BY).agg(
        units=("Equipment ID", "count"),
        liquid_kg=("Oil mass (kg)", "sum"),
        pure_pcb_kg=("pure_pcb_kg", "sum"),
    )


folder, prefix = sys.argv[1:]
sums = pandas.concat(summed(file) for file in sorted(pathlib.Path(folder).glob("*.xlsx")))
table = sums.groupby(BY).sum().reset_index()
table.to_csv(prefix + ".csv", index=False)
table.to_excel(prefix + ".xlsx", index=False)
