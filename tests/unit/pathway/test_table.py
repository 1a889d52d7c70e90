import textwrap

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.table import NumberRow, mechanism_table, pathway_table
from tests.unit.pathway.small_cell import small_cell


def test_a_mechanism_prints_as_the_table_of_a_paper():
    m = Mechanism("IRS1", uniprot="P35568", doc="The wire between\nthe receptor (``IR_p``) and PI3K.\n")
    m.turnover_pool(
        "IRS1", "IRS1_pY", made=assumed(0.1, "%/min", "100 % at rest"), lost=known(0.001, "1/min", "Smith 2013")
    )
    m.store("Reserve", "pmol/g", 1.5e6, slow=True)
    m.store("Calcium", "1", 0.1)
    m.input("insulin", "nM", meaning="around the cell")
    m.input("PTP1B", "1", otherwise=1.0, meaning="relative to rest")
    m.setting("dose", "1", 0.0, "of a drug")
    m.factor(
        "drive",
        "hill(insulin, K, n)",
        "share of the most",
        K=known(2.0, "nM", "A 2001"),
        n=assumed(1.5, "1", "two\n    sites"),
    )
    m.reaction("on", "IRS1 -> IRS1_pY", "k * drive * IRS1", k=known(3.2, "1/min", "B 2002"))
    m.reaction("dephosphorylation", "IRS1_pY -> IRS1", "PTP1B * IRS1_pY * k", k=known(3424.0, "1/min", "C 2003"))
    m.lock(
        "IRS1", "IRS1_pS", by="JNK", rate="k * JNK", released=known(1.4, "1/min", "D 2004"), lost=known(0.003, "1/min", "E"),
        k=assumed(2.0, "1/(% min)", "half at full activity"),
    )  # fmt: skip
    assert mechanism_table(m) == textwrap.dedent(
        """\
        IRS1  (UniProt P35568)
          The wire between the receptor (IR_p) and PI3K.

          Species
            turnover pool  IRS1, IRS1_pY  (total 100 %)
                made  = 0.1    %/min  assumed: 100 % at rest
                lost  = 0.001  1/min  known: Smith 2013
            slow store  Reserve  starts at 1.5e+06 pmol/g
            store       Calcium  starts at 0.1

          From elsewhere
            input    insulin  [nM]  must be given   around the cell
            input    PTP1B    [1]   1 if not given  relative to rest
            setting  dose     [1]   0 by default    of a drug

          Factors
            drive = hill(insulin, K, n)  [1]
              share of the most
                K  = 2    nM  known: A 2001
                n  = 1.5      assumed: two sites

          Reactions
            on                 IRS1 -> IRS1_pY  k * drive * IRS1
                k  = 3.2  1/min  known: B 2002
            dephosphorylation  IRS1_pY -> IRS1  PTP1B * IRS1_pY * k
                k  = 3424  1/min  known: C 2003

          Locks
            JNK locks IRS1 into IRS1_pS  k * JNK
                k         = 2      1/(% min)  assumed: half at full activity
                released  = 1.4    1/min      known: D 2004
                lost      = 0.003  1/min      known: E"""
    )


def test_what_a_mechanism_does_not_have_is_not_in_its_table():
    m = Mechanism("Empty")
    assert mechanism_table(m) == "Empty"
    m.pool("X", "X_p", total=1.0, unit="1")
    assert mechanism_table(m) == "Empty\n\n  Species\n    pool  X, X_p  (total 1 1)"


def test_every_number_of_a_pathway_is_a_row():
    cell = small_cell()
    rows = pathway_table(cell)
    assert [row.parameter for row in rows] == list(cell.parameters)
    assert rows[0] == NumberRow("IR.on.k", 1.0, "1/(nM min)", "assumed", "a test")
    assert NumberRow._fields == ("parameter", "value", "unit", "kind", "source")


def test_a_source_of_several_lines_is_one_line_in_its_row():
    m = Mechanism("M")
    m.store("S", "1", 1.0)
    m.reaction("r", "S ->", "k * S", k=known(1.0, "1/min", "Smith\n    2013"))
    from signaling.pathway import Pathway

    assert pathway_table(Pathway("p", [m]))[0].source == "Smith 2013"
