/* Draws the figures of the page. A drawing carries its own measure, so that paper can fit it without drawing anew. */
(() => {
  const figures = JSON.parse(document.getElementById("figures").textContent);
  const measure = (box) => {
    for (const svg of box.querySelectorAll(".main-svg")) {
      svg.setAttribute("viewBox", `0 0 ${svg.getAttribute("width")} ${svg.getAttribute("height")}`);
    }
  };
  const draw = async (box) => {
    const { data, layout } = figures[box.dataset.figure];
    const width = () => box.clientWidth;
    await Plotly.newPlot(box, data, { ...layout, width: width() }, { displayModeBar: false });
    measure(box);
    box.on("plotly_afterplot", () => measure(box));
    const resized = () => {
      const onPaper = matchMedia("print").matches;
      if (!onPaper && width() && box.layout.width !== width()) Plotly.relayout(box, { width: width() });
    };
    new ResizeObserver(resized).observe(box);
  };
  document.querySelectorAll("[data-figure]").forEach(draw);
  document.getElementById("open-all").onclick = () => {
    const all = [...document.querySelectorAll("details")];
    const isClosed = all.some((each) => !each.open);
    all.forEach((each) => (each.open = isClosed));
  };
})();
