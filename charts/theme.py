"""Tokens and all that is made of them: chart colours, CSS variables, the theme. No other file holds a colour.

Figures carry the light value of each colour; the generated stylesheet maps every value to its dark partner,
so that a drawn figure follows the viewer's theme without a rerun.
"""

import sys
import tomllib
from pathlib import Path

FOLDER = Path(__file__).parent
TOKENS = tomllib.loads((FOLDER / "tokens.toml").read_text(encoding="utf-8"))
CONFIG = FOLDER.parent / ".streamlit" / "config.toml"

COLOR = TOKENS["color"]
CHART = TOKENS["chart"]
SEMANTIC = COLOR["semantic"]
FONT_FAMILY = ", ".join(TOKENS["font"]["stack"])
SERVER = """# Made by `python -m charts.theme` from charts/tokens.toml. Edit there.
[server]
headless = true
address = "127.0.0.1"
fileWatcherType = "none"
enableStaticServing = true
maxMessageSize = 50

[runner]
magicEnabled = false

[browser]
gatherUsageStats = false

[client]
toolbarMode = "viewer"
disableDataExport = true
showErrorDetails = "none"
"""


def pairs() -> dict[str, tuple[str, str]]:
    """Every named colour as (light, dark)."""
    named = {name.replace("_", "-"): both for name, both in COLOR["neutral"].items()}
    named |= {"accent": COLOR["accent"]["main"]}
    named |= {f"accent-{name}": COLOR["accent"][name] for name in ("text", "tint", "soft", "faint")}
    for role, parts in SEMANTIC.items():
        named |= {f"{role}-{part}": parts[part] for part in ("text", "mark", "tint")}
    scales = {
        f"{scale}-{number}": {"light": light, "dark": dark}
        for scale in ("categorical", "sequential", "diverging")
        for number, (light, dark) in enumerate(
            zip(COLOR[scale]["light"], COLOR[scale]["dark"], strict=True), 1
        )
    }
    return {name: (both["light"], both["dark"]) for name, both in (named | scales).items()}


LIGHT = {name: light for name, (light, _) in pairs().items()}


def chart_pairs() -> dict[str, str]:
    """Light hex of a figure → its dark partner; a light value with two partners cannot be recoloured."""
    partners: dict[str, str] = {}
    for name, (light, dark) in pairs().items():
        if name == "accent-text":
            continue  # shares its light value with the accent; figures use the accent for both
        assert partners.setdefault(light, dark) == dark, (
            f"{light} has two dark partners: {dark}, {partners[light]}"
        )
    return partners


def chart_css() -> str:
    """Rules that turn the light values of drawn figures into `light-dark()` pairs, on screens only. Hatching carries
    its colours as attributes.
    """
    rules = []
    for light, dark in chart_pairs().items():
        drawn = "rgb({}, {}, {})".format(*(int(light[at : at + 2], 16) for at in (1, 3, 5)))
        rules += [
            f'.js-plotly-plot [style*="{part}: {drawn}"]{{{part}:light-dark({light},{dark})!important}}'
            for part in ("fill", "stroke")
        ]
        rules += [
            f'.js-plotly-plot pattern [{part}="{drawn}"]{{{part}:light-dark({light},{dark})}}'
            for part in ("fill", "stroke")
        ]
    return "@supports(color:light-dark(#000,#fff)){@media screen{" + "\n".join(rules) + "}}"


def css_variables() -> str:
    """Every named colour as `--name`, with the light value first for browsers and printers without pairs."""
    light = "".join(f"--{name}:{first};" for name, (first, _) in pairs().items())
    both = "".join(f"--{name}:light-dark({first},{second});" for name, (first, second) in pairs().items())
    return (
        f".stApp{{{light}}}\n@supports(color:light-dark(#000,#fff)){{.stApp{{{both}}}}}\n"
        f"@media print{{.stApp{{{light}}}}}"
    )


def streamlit_config() -> str:
    """Text of .streamlit/config.toml."""
    sections = [SERVER, _section("theme", _shared_theme())]
    for at, mode in enumerate(("light", "dark")):
        color = {name: both[at] for name, both in pairs().items()}
        sections.append(_section(f"theme.{mode}", _mode_theme(color, mode)))
        sidebar = {
            "backgroundColor": color["wash"],
            "secondaryBackgroundColor": color["paper"],
            "borderColor": color["rule"],
        }
        sections.append(_section(f"theme.{mode}.sidebar", sidebar))
    return "\n".join(sections)


def _shared_theme() -> dict:
    quoted = {
        name: ", ".join(f'"{face}"' if " " in face else face for face in TOKENS["font"][name])
        for name in ("stack", "code")
    }
    bold = TOKENS["font"]["bold"]
    return {
        "font": quoted["stack"],
        "headingFont": quoted["stack"],
        "codeFont": quoted["code"],
        "baseFontSize": 16,
        "baseFontWeight": TOKENS["font"]["regular"],
        "headingFontSizes": ["1.5rem", "1.125rem", "1rem", "1rem", "0.9375rem", "0.875rem"],
        "headingFontWeights": [bold] * 6,
        "metricValueFontSize": "2rem",
        "metricValueFontWeight": bold,
        "baseRadius": f"{TOKENS['shape']['radius']}px",
        "buttonRadius": f"{TOKENS['shape']['radius']}px",
        "paddingTop": "0.25rem",
        "paddingBottom": "3rem",
        "linkUnderline": False,
        "showWidgetBorder": True,
    }


def _mode_theme(color: dict[str, str], mode: str) -> dict:
    theme = {
        "primaryColor": color["accent"],
        "backgroundColor": color["paper"],
        "secondaryBackgroundColor": color["wash"],
        "textColor": color["ink"],
        "linkColor": color["accent-text"],
        "borderColor": color["rule"],
        "dataframeBorderColor": color["rule"],
        "dataframeHeaderBackgroundColor": color["wash"],
        "dataframeHeaderTextColor": color["ink-2"],
        "codeBackgroundColor": color["wash"],
        "codeTextColor": color["ink"],
        "chartCategoricalColors": [*COLOR["categorical"][mode], color["ink-2"], color["nodata-mark"]],
        "chartSequentialColors": COLOR["sequential"][mode],
        "chartDivergingColors": COLOR["diverging"][mode],
    }
    native = {
        "red": "worse",
        "yellow": "attention",
        "orange": "attention",
        "green": "better",
        "gray": "nodata",
    }
    for hue, role in native.items():
        theme |= {
            f"{hue}Color": color[f"{role}-mark"],
            f"{hue}BackgroundColor": color[f"{role}-tint"],
            f"{hue}TextColor": color[f"{role}-text"],
        }
    blue = {"blueColor": "accent", "blueBackgroundColor": "accent-tint", "blueTextColor": "accent-text"}
    return theme | {key: color[name] for key, name in blue.items()}


def _section(name: str, values: dict) -> str:
    return f"[{name}]\n" + "".join(f"{key} = {_toml(value)}\n" for key, value in values.items())


def _toml(value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(_toml(item) for item in value)}]"
    if isinstance(value, str):
        return f"'{value}'" if '"' in value else f'"{value}"'
    return str(value)


if __name__ == "__main__":
    CONFIG.parent.mkdir(exist_ok=True)
    CONFIG.write_text(streamlit_config(), encoding="utf-8")
    print(CONFIG, file=sys.stderr)
