"""Indices of 120 people, worked out one by one, against the medians and quartiles of their groups.

The folder of the individual values (Ohashi et al. 2018, doi:10.1038/s41540-018-0051-6) is named by SIGNALING_REFERENCE.
"""

import csv
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest

from signaling.clinic.indices import INDICES
from tests.absent import reference_folder

pytestmark = pytest.mark.reference

TIMES = [0, 30, 60, 90, 120]
PUBLISHED = {
    "homa_ir": "HOMA_IR",
    "homa_b": "HOMA_B",
    "quicki": "QUICKI",
    "matsuda": "Matsuda",
    "insulinogenic_index": "IGI",
    "glucose_peak_time": "tpeakG",
}


@pytest.fixture(scope="module")
def reference() -> Path:
    return reference_folder() / "targets"


@pytest.fixture(scope="module")
def groups(reference) -> dict[str, list[tuple[np.ndarray, np.ndarray]]]:
    """Glucose (mmol/L) and insulin (pmol/L) of each person, by group."""
    kinds = {row["No"]: row["type"] for row in rows(reference / "raw" / "ohashi2018_subjects.csv", ";")}
    people = defaultdict(list)
    for row in rows(reference / "raw" / "ohashi2018_ogtt_individual.csv", ";"):
        values = np.array([float(value) if value else np.nan for value in row.values()])
        people[kinds[row["No"]]].append((values[1:6] / 18.016, values[6:11] * 6.0))
    return people


@pytest.fixture(scope="module")
def published(reference) -> dict[tuple[str, str], dict[str, str]]:
    table = rows(reference / "timeseries" / "ogtt_indices_by_group.csv", ",")
    return {(row["quantity"], row["condition"]): row for row in table}


def rows(path: Path, delimiter: str) -> list[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


@pytest.mark.parametrize("group", ["NGT", "IGT", "T2DM"])
@pytest.mark.parametrize(("index", "quantity"), PUBLISHED.items())
def test_median_and_quartiles_of_each_group_are_the_published_ones(groups, published, index, quantity, group):
    values = []
    for glucose, insulin in groups[group]:
        taken = [minute for minute, sugar in zip(TIMES, glucose, strict=True) if np.isfinite(sugar)]
        # The published Matsuda index of the one or two people without a sample at 90 min is over those they have.
        options = {"sampled_at": taken} if index == "matsuda" and taken else {}
        values.append(INDICES[index](TIMES, glucose, insulin, **options).value)
    values = [value for value in values if value is not None]
    row = published[quantity, group]
    assert len(values) == int(row["n"])
    # Published in mg/dL with 405 and 63 for 22.5 x 18.016 and 3.5 x 18.016, hence the half percent.
    for statistic, expected in zip(
        np.quantile(values, [0.25, 0.5, 0.75]), (row["q25"], row["median"], row["q75"]), strict=True
    ):
        assert statistic == pytest.approx(float(expected), rel=5e-3)
