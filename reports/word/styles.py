"""The styles of a Word file after GB/T 9704: faces, sizes and lines. English is set smaller, as its letters read so."""

from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from charts.theme import LIGHT, TOKENS

FONT = TOKENS["font"]
LATIN = FONT["document_latin"]
TITLE, BODY, HEADING, SUBHEADING = (
    FONT[f"document_{name}"] for name in ("title", "body", "heading", "subheading")
)
BUILT_IN = ("Body Text", "Title", "Subtitle", "heading 1", "heading 2", "caption", "header", "footer")
PLAIN = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
TABLE = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
)


class Sizes(NamedTuple):
    """Points. line: of running text, fixed. indent: of a paragraph's first line, in characters of two letters."""

    title: float
    heading: float
    body: float
    line: float
    small: float
    indent: int
    after: float


SIZES = {"zh": Sizes(22, 16, 16, 28, 10.5, 2, 0), "en": Sizes(20, 14, 11.5, 17, 9.5, 0, 6)}


class Style(NamedTuple):
    """line: fixed, in points; 0 = as high as what stands in it. level: of the outline, 0 = none."""

    name: str
    face: list[str]
    size: float
    line: float = 0
    align: str = "both"
    indent: int = 0
    before: float = 0
    after: float = 0
    is_bold: bool = False
    is_with_next: bool = False
    level: int = 0
    color: str = "ink"


def styles(language: str) -> list[Style]:
    size = SIZES[language]
    is_en = language == "en"
    return [
        Style("Body Text", BODY, size.body, size.line, indent=size.indent, after=size.after),
        Style("Title", TITLE, size.title, size.title * 1.6, "center", is_bold=is_en),
        Style("Subtitle", SUBHEADING, size.body, size.line, "center", after=size.line / 2),
        Style("heading 1", HEADING, size.heading, size.line, "left", size.indent, before=size.after * 2,
              after=size.after, is_bold=is_en, is_with_next=True, level=1),
        Style("heading 2", SUBHEADING, size.body, size.line, "left", size.indent, before=size.after,
              after=size.after / 2, is_bold=is_en, is_with_next=True, level=2),
        Style("caption", HEADING, size.small, 0, "center", before=8, after=4, is_with_next=True, is_bold=is_en),
        Style("Exhibit", BODY, size.small, 0, "center"),
        Style("Exhibit Note", BODY, size.small - 1, 0, "left", after=8, color="ink-2"),
        Style("Table Text", BODY, size.small, 0, "left", before=2, after=2),
        Style("Table Number", BODY, size.small, 0, "right", before=2, after=2),
        Style("Imprint", BODY, size.small, 0, "left", before=1, after=1, color="ink-2"),
        Style("header", BODY, 9, 0, "center", color="ink-2"),
        Style("footer", BODY, 14 if not is_en else 10, 0, "left"),
    ]  # fmt: skip


def write(root, language: str) -> None:
    """Replaces all styles of a document by ours; root: the w:styles element."""
    for child in list(root):
        root.remove(child)
    inner = PLAIN + TABLE + "".join(_xml(each) for each in styles(language))
    made = parse_xml(f"<w:styles {nsdecls('w')}>{_defaults(language)}{inner}</w:styles>")
    for child in list(made):
        root.append(child)


def identity(name: str) -> str:
    return name.title().replace(" ", "")


def fonts(face: list[str]) -> str:
    """Chinese in the first of the faces, digits and Latin letters in one for all."""
    return (
        f"<w:rFonts w:ascii={quoteattr(LATIN)} w:hAnsi={quoteattr(LATIN)} w:cs={quoteattr(LATIN)} "
        f"w:eastAsia={quoteattr(face[0])}/>"
    )


def _defaults(language: str) -> str:
    # Digits and Latin letters are English in a Chinese text too: as Chinese they would be broken anywhere.
    own = "en-US" if language == "zh" else "en-GB"
    size = round(SIZES[language].body * 2)
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts(BODY)}<w:color w:val="{LIGHT["ink"][1:]}"/><w:sz w:val="{size}"/>'
        f'<w:szCs w:val="{size}"/><w:lang w:val="{own}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _xml(style: Style) -> str:
    spacing = f'w:before="{round(style.before * 20)}" w:after="{round(style.after * 20)}"'
    if style.line:
        spacing += f' w:line="{round(style.line * 20)}" w:lineRule="exact"'
    indent = round(style.indent * style.size * 20)
    size = round(style.size * 2)
    own = "" if style.name in BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{identity(style.name)}"><w:name w:val="{style.name}"/>'
        '<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>'
        + ("<w:keepNext/>" if style.is_with_next else "")
        + f'<w:overflowPunct w:val="0"/><w:snapToGrid w:val="0"/><w:spacing {spacing}/>'
        + (f'<w:ind w:firstLineChars="{style.indent * 100}" w:firstLine="{indent}"/>' if indent else "")
        + f'<w:jc w:val="{style.align}"/>'
        + (f'<w:outlineLvl w:val="{style.level - 1}"/>' if style.level else "")
        + f"</w:pPr><w:rPr>{fonts(style.face)}"
        + ("<w:b/>" if style.is_bold else "")
        + f'<w:color w:val="{LIGHT[style.color][1:]}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )
