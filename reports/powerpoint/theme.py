"""The theme part: colours and faces of the tokens, so that whatever is added in PowerPoint or WPS fits in."""

from xml.sax.saxutils import quoteattr

from charts.theme import COLOR, LIGHT, TOKENS

FACE = TOKENS["font"]["slide"]
# Colours that the theme has a name for; they follow when somebody changes the theme.
SCHEME = {"ink": "tx1", "paper": "bg1", "ink-2": "tx2", "wash": "bg2", "accent": "accent1"}
ACCENTS = 6


def theme(name: str) -> bytes:
    dark = {"dk1": LIGHT["ink"], "lt1": LIGHT["paper"], "dk2": LIGHT["ink-2"], "lt2": LIGHT["wash"]}
    accents = {f"accent{at}": each for at, each in enumerate(COLOR["categorical"]["light"][:ACCENTS], 1)}
    links = {"hlink": LIGHT["accent"], "folHlink": COLOR["categorical"]["light"][ACCENTS - 1]}
    colors = "".join(f"<a:{key}>{_rgb(value)}</a:{key}>" for key, value in (dark | accents | links).items())
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name={quoteattr(name)}>'
        f"<a:themeElements><a:clrScheme name={quoteattr(name)}>{colors}</a:clrScheme>"
        f"<a:fontScheme name={quoteattr(name)}>{_faces('major')}{_faces('minor')}</a:fontScheme>"
        f"{_effects(name)}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    ).encode()


def _rgb(color: str) -> str:
    return f'<a:srgbClr val="{color[1:].upper()}"/>'


def _faces(use: str) -> str:
    face = quoteattr(FACE)
    return (
        f"<a:{use}Font><a:latin typeface={face}/><a:ea typeface={face}/><a:cs typeface={face}/>"
        f'<a:font script="Hans" typeface={face}/></a:{use}Font>'
    )


def _effects(name: str) -> str:
    """Flat: a colour, a line, no shadow."""
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(
        f'<a:ln w="{width}">{fill}<a:prstDash val="solid"/></a:ln>' for width in (9525, 12700, 19050)
    )
    return (
        f"<a:fmtScheme name={quoteattr(name)}><a:fillStyleLst>{fill * 3}</a:fillStyleLst>"
        f"<a:lnStyleLst>{lines}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
    )
