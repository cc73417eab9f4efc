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
  await Plotly.react(box, data, { ...layout, width }, SETTINGS);
  if (box.watched) return;
  box.on("plotly_click", ({ points }) => points[0].customdata && box.chosen(points[0].customdata));
  box.watched = new ResizeObserver(() => {
    const width = box.clientWidth;
    if (width && box.layout.width !== width) Plotly.relayout(box, { width });
  });
  box.watched.observe(box);
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
