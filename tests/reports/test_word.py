"""The work brief as a Word file, opened and read again: charts, workbooks, tables, gaps, page, imprint."""

import re
import shutil
import subprocess
import zipfile
from datetime import date, datetime
from io import BytesIO

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from lxml import etree
from python_calamine import CalamineWorkbook

from indicators.periods import Period
from reports import desk as desks
from reports import word
from reports.brief import assemble
from reports.brief.shape import Table
from reports.imprint import imprint
from reports.word import tables

QUARTER = Period(date(2026, 7, 1), "quarter")
MADE_AT = datetime(2026, 11, 29, 17, 5)


def written(build, language, period=QUARTER):
    desk = desks.opened(build, language, period)
    brief = assemble(desk)
    made = imprint(desk, brief.title, "综合岗", MADE_AT)
    return brief, made, word.build(brief, desk, made)


@pytest.fixture(scope="module")
def files(built):
    return {language: written(built, language) for language in ("zh", "en")}


@pytest.fixture(scope="module")
def reread(files):
    return {language: docx.Document(BytesIO(held)) for language, (_, _, held) in files.items()}


def charts(held: bytes) -> list[tuple[str, bytes]]:
    """(alternative text, workbook) of every chart in the order of the text, by way of the relationships."""
    document = docx.Document(BytesIO(held))
    found = []
    for frame in document.element.body.iter(qn("wp:inline")):
        [chart] = frame.xpath(".//*[local-name()='chart']")
        part = document.part.related_parts[chart.get(qn("r:id"))]
        [outside] = etree.fromstring(part.blob).xpath("//*[local-name()='externalData']")
        assert part.content_type.endswith("drawingml.chart+xml")
        found.append(
            (frame.find(qn("wp:docPr")).get("descr"), part.related_parts[outside.get(qn("r:id"))].blob)
        )
    return found


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_chart_is_native_and_its_workbook_holds_the_numbers_of_the_page(files, language):
    brief, _, held = files[language]
    found = charts(held)
    assert len(found) == len(brief.exhibits) == 5
    for exhibit, (said, book) in zip(brief.exhibits, found, strict=True):
        rows = CalamineWorkbook.from_filelike(BytesIO(book)).get_sheet_by_index(0).to_python()
        lines = [line for line in exhibit.plot.lines if any(number is not None for number in line.numbers)]
        for at, line in enumerate(lines, start=1):
            numbers = [None if row[at] == "" else row[at] for row in rows[1:]]
            if exhibit.plot.form == "pyramid" and at == 1:
                numbers = [None if number is None else -number for number in numbers]
            assert numbers == line.numbers, exhibit.key
        assert said.startswith(exhibit.title)


def test_no_picture_stands_in_for_a_chart(files):
    names = zipfile.ZipFile(BytesIO(files["zh"][2])).namelist()
    assert [name for name in names if re.search(r"\.(png|jpe?g|emf|svg)$", name)] == []
    assert len([name for name in names if name.startswith("word/embeddings/")]) == 5


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_paragraph_and_cell_of_the_brief_is_in_the_file(files, reread, language):
    brief, document = files[language][0], reread[language]
    body = "\n".join(each.text for each in document.paragraphs)
    for section in brief.sections:
        assert all(title in body for title in (section.title, *(part.title for part in section.parts)))
    for block in brief.blocks():
        for sentence in getattr(block, "sentences", ()):
            assert (sentence if isinstance(sentence, str) else sentence.what) in body
    drawn = [each for each in brief.blocks() if isinstance(each, Table)]
    for mine, theirs in zip(drawn, document.tables, strict=False):
        cells = [[cell.text for cell in row.cells] for row in theirs.rows]
        assert cells == [list(mine.head), *map(list, mine.rows)]
    assert len(document.tables) == len(drawn) + 1


def test_gaps_are_yellow_and_listed_once_more_with_their_sources(files, reread):
    brief, document = files["zh"][0], reread["zh"]
    yellow = {
        run.text
        for each in document.paragraphs
        for run in each.runs
        if run.font.highlight_color == WD_COLOR_INDEX.YELLOW
    }
    marked = {gap for run in yellow for gap in re.findall("【.*?】", run)}
    assert marked == {f"【待补：{gap.what}】" for gap in brief.gaps}
    assert all(run == "".join(re.findall("【.*?】", run)) for run in yellow)
    rows = [[cell.text for cell in row.cells] for row in document.tables[-1].rows]
    assert rows[1:] == [[str(at), *gap] for at, gap in enumerate(brief.gaps, start=1)]


def test_the_page_is_a4_with_the_margins_of_the_standard_and_a_number(reread):
    [section] = reread["zh"].sections
    assert [round(each.mm, 1) for each in (section.page_width, section.page_height)] == [210, 297]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(each.mm) for each in margins] == [37, 35, 28, 26]
    for footer in (section.footer, section.even_page_footer):
        [field] = footer._element.iter(qn("w:fldSimple"))
        assert field.get(qn("w:instr")).strip() == "PAGE"
        assert "".join(each.text for each in footer._element.iter(qn("w:t"))) == "— 1 —"


def test_every_page_says_that_the_data_are_fictional(reread):
    [section] = reread["zh"].sections
    for header in (section.header, section.even_page_header):
        assert header.paragraphs[0].text == "演示数据，居民、人员与数字均为虚构"


def test_body_and_headings_are_set_after_the_standard(reread):
    styles = {each.name: each for each in reread["zh"].styles}
    body = styles["Body Text"]
    assert (body.font.size.pt, body.paragraph_format.line_spacing.pt) == (16, 28)
    assert body.element.find(f".//{qn('w:ind')}").get(qn("w:firstLineChars")) == "200"
    faces = {
        name: styles[name].element.find(f".//{qn('w:rFonts')}").get(qn("w:eastAsia"))
        for name in ("Title", "Heading 1", "Heading 2", "Body Text")
    }
    assert faces == {
        "Title": "方正小标宋简体", "Heading 1": "黑体", "Heading 2": "楷体_GB2312", "Body Text": "仿宋_GB2312",
    }  # fmt: skip
    headings = [each.text for each in reread["zh"].paragraphs if each.style.name == "Heading 1"]
    assert headings == ["一、组织建设与制度", "二、基础设施与服务平台", "三、各项工作成效", "四、下步打算"]


def test_every_style_names_its_chinese_face_and_no_other_style_is_left(reread):
    root = reread["zh"].styles.element
    own = [each for each in root.findall(qn("w:style")) if each.get(qn("w:default")) is None]
    assert all(each.find(f".//{qn('w:rFonts')}").get(qn("w:eastAsia")) for each in own)
    used = {each.style.style_id for each in reread["zh"].paragraphs}
    assert used <= {each.get(qn("w:styleId")) for each in own}


def test_it_opens_without_the_mode_of_older_programs(files):
    settings = zipfile.ZipFile(BytesIO(files["zh"][2])).read("word/settings.xml").decode()
    assert re.search(r'compatibilityMode"[^>]*w:val="15"', settings)
    assert 'w:eastAsia="zh-CN"' in settings


def test_heads_of_tables_are_repeated_and_rows_are_not_broken(reread):
    for table in reread["zh"].tables:
        first, *rest = table.rows
        assert first._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in (first, *rest))


def test_columns_fill_the_page_and_the_longest_gives_way():
    short, long = (
        Table("", ("序号", "来源"), (("1", "社区档案"),)),
        Table("", ("序号", "内容"), (("1", "字" * 90),)),
    )
    for table in (short, long):
        assert sum(tables.widths(table, 10.5)) == pytest.approx(442 * 20, abs=2)
    # two characters of 10.5 points and the room beside them keep their line
    assert tables.widths(long, 10.5)[0] >= (21 + 12) * 20


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_file_says_period_filter_data_date_build_maker_and_time(files, reread, language):
    _, made, _ = files[language]
    body = "\n".join(each.text for each in reread[language].paragraphs)
    for line in (*made.lines, made.fictional):
        assert line in body
    assert reread[language].core_properties.author == made.community


def test_a_brief_of_gaps_alone_is_a_file_without_charts(warehouse):
    build = warehouse({"meta.loads": [], "meta.coverage": []})
    _, _, held = written(build, "zh", Period(date(2025, 7, 1), "quarter"))
    assert charts(held) == []
    assert len(docx.Document(BytesIO(held)).tables) == 1


def test_progress_is_told_section_by_section(built):
    desk, told = desks.opened(built, "zh", QUARTER), []
    brief = assemble(desk)
    word.build(brief, desk, imprint(desk, brief.title, "", MADE_AT), lambda done, of: told.append((done, of)))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_an_office_program_opens_it(files, tmp_path):
    (tmp_path / "brief.docx").write_bytes(files["zh"][2])
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    subprocess.run(
        ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), "brief.docx"],
        cwd=tmp_path, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    pages = len(re.findall(rb"/Type\s*/Page\b", (tmp_path / "brief.pdf").read_bytes()))
    assert 6 <= pages <= 14


def test_a_short_table_stays_on_one_page_and_a_long_one_may_go_on(files):
    def kept(table):
        return [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]

    document = docx.Document(BytesIO(files["zh"][2]))  # has the styles of a brief
    for rows, expected in ((15, [True] * 15 + [False]), (16, [True, True] + [False] * 15)):
        lines = tuple((f"第{n}项", str(n)) for n in range(rows))
        assert kept(tables.add(document, Table("表", ("事项", "数"), lines), 12.0)) == expected
