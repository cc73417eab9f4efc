"""三、（一）人口与养老: who lives here, how many of them are old, how many were served."""

from charts.words import is_missing
from reports.brief.drawn import drawn
from reports.brief.facilities import notes
from reports.brief.sentences import composed, ended, lacking, paragraph, told
from reports.brief.shape import Gap, Part, Sentence, Table
from reports.desk import Desk
from reports.values import cell

FLOWS = ("births", "deaths", "moved_in", "moved_out")
OLDER = ("people_60_plus", "people_80_plus", "living_alone", "empty_nest_share")
SERVED = ("elder_service_people", "elder_service_coverage")
COLUMNS = (
    "households",
    "resident_population",
    "people_60_plus",
    "share_60_plus",
    "people_80_plus",
    "living_alone",
)


def part(desk: Desk) -> Part:
    words = desk.words
    visits = Gap(
        words.say("visits to older people living alone or in empty nests"), words.say("ledger of home visits")
    )
    return Part(
        words.say("Residents and older people"),
        (
            paragraph(told(desk, "resident_population"), flows(desk)),
            *table(desk),
            paragraph(*(told(desk, each) for each in OLDER)),
            paragraph(*(told(desk, each) for each in SERVED), visits),
            *drawn(desk, "pyramid", "ageing_by_estate"),
        ),
    )


def flows(desk: Desk) -> Sentence:
    """None of the four where one is withheld: it is what the others leave of the change of the population beside."""
    words = desk.words
    read = [desk.reading(each) for each in FLOWS]
    if any(each.is_suppressed for each in read):
        what = words.say("Births, deaths and moves")
        text = words.say("{what}: withheld to protect people", what=what)
        return lacking(read, words) or ended(text, words)
    born, died, came, left = (words.amount(each.value, "people") for each in read)
    text = words.say(
        "In {when} {born} were born, {died} died, {came} moved in and {left} moved out",
        when=words.short_period(desk.period), born=born, died=died, came=came, left=left,
    )  # fmt: skip
    return composed(read, text, words)


def table(desk: Desk) -> tuple[Table, ...]:
    """A row an estate, in the order of community.toml; none while no register came in."""
    words, whole = desk.words, [desk.reading(each) for each in COLUMNS]
    if all(is_missing(each.value) for each in whole):
        return ()
    known = [desk.catalogue[each] for each in COLUMNS]
    rows = [
        (each.name[words.language], *(cell(desk.reading(of.id, {"estate": each.name["zh"]}), of, words)
                                      for of in known))
        for each in desk.community.estates
    ]  # fmt: skip
    total = (words.say("Total"), *(cell(each, of, words) for each, of in zip(whole, known, strict=True)))
    head = (
        words.say("Estate"), words.say("Households"), words.say("Residents"), words.say("60 and over"),
        words.say("60 and over, %"), words.say("80 and over"), words.say("Living alone, 60 and over"),
    )  # fmt: skip
    title = words.say("Residents by estate, {when}", when=words.period(desk.period))
    return (Table(title, head, (*rows, total), notes(desk), is_total=True),)
