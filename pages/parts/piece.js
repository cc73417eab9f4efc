/* Writes words and draws a figure in place: a changed figure is drawn once, over the one that stands. */

let loading;
const plotly = (path) => (loading ??= import(location.origin + path).then(() => window.Plotly));

const SETTINGS = { displayModeBar: false };

async function draw(box, { library, figure, alt }) {
  box.setAttribute("role", "figure");
  box.setAttribute("aria-label", alt);
  if (box.wanted === figure) return;
  box.wanted = figure;
  const { data, layout } = JSON.parse(figure);
  const height = `${layout.height}px`;
  if (box.style.height !== height) box.style.height = height;
  const Plotly = await plotly(library);
  if (box.wanted !== figure) return; // a newer one came while the library was on its way
  // To ask for the width would lay the whole page out once a figure; of one that stands it is known and watched.
  const width = box.watched ? box.layout.width : box.clientWidth;
  box.said = layout.xaxis;
  await Plotly.react(box, data, { ...layout, width, xaxis: { ...layout.xaxis, ...fitting(box.said, layout, width) } }, SETTINGS);
  if (box.watched) return;
  box.on("plotly_click", ({ points }) => points[0].customdata && box.chosen(points[0].customdata));
  box.watched = new ResizeObserver(() => {
    const width = box.clientWidth;
    if (!width || box.layout.width === width) return;
    const { tickvals, ticktext } = fitting(box.said, box.layout, width);
    Plotly.relayout(box, { width, ...(ticktext && { "xaxis.tickvals": tickvals, "xaxis.ticktext": ticktext }) });
  });
  box.watched.observe(box);
}

/* Of the periods under an axis of days every second or third, counted back from the last, where not all have room. */
function fitting(axis, { margin }, width) {
  if (axis?.type !== "date" || !(axis.ticktext?.length > 1)) return {};
  const days = axis.tickvals.map(Date.parse);
  const [first, end] = axis.range.map(Date.parse);
  const last = days.length - 1;
  const apart = ((width - margin.l - margin.r) * (days[last] - days[0])) / (end - first) / last;
  const longest = Math.max(...axis.ticktext.map((text) => [...text].reduce((sum, one) => sum + (one > "\u2e80" ? 13 : 7.5), 6)));
  const step = Math.ceil(longest / apart);
  const stays = (_, at) => (last - at) % step === 0;
  return { tickvals: axis.tickvals.filter(stays), ticktext: axis.ticktext.filter(stays) };
}

function write(place, html) {
  if (place.written !== html) place.innerHTML = place.written = html;
}

export default function ({ data, parentElement, setTriggerValue }) {
  write(parentElement.querySelector(".fig-top"), data.above);
  write(parentElement.querySelector(".fig-end"), data.below);
  const box = parentElement.querySelector(".chart");
  box.chosen = (name) => setTriggerValue("chosen", name);
  if (data.figure) draw(box, data);
  parentElement.onclick = ({ target }) => {
    const button = target.closest("[data-chosen]");
    if (button) box.chosen(button.dataset.chosen);
  };
}
