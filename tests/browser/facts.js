// What a visitor would find wrong with the page as it stands: returned as plain facts, judged by the tests.
() => {
  const box = (e) => e.getBoundingClientRect();
  const isSeen = (e) => box(e).width > 1 && box(e).height > 1 && getComputedStyle(e).visibility !== "hidden";
  const seen = (selector, from = document) => [...from.querySelectorAll(selector)].filter(isSeen);
  const words = (e) => e.textContent.trim();

  const drawn = ".trace path, .trace rect, .point path, .slice, .heatmaplayer image, .layer-above path, .infolayer .annotation";
  const charts = seen(".js-plotly-plot");
  const texts = (chart) =>
    seen("text", chart).filter((t) => words(t) && !t.closest(".hoverlayer") && getComputedStyle(t).opacity !== "0");

  const overlaps = [];
  const cut = [];
  for (const chart of charts) {
    const frame = box(chart);
    const boxes = texts(chart).map((t) => [words(t), box(t)]);
    boxes.forEach(([a, r], i) => {
      if (r.left < frame.left - 1 || r.right > frame.right + 1 || r.top < frame.top - 1 || r.bottom > frame.bottom + 1)
        cut.push(a);
      for (const [b, q] of boxes.slice(i + 1)) {
        const width = Math.min(r.right, q.right) - Math.max(r.left, q.left);
        const height = Math.min(r.bottom, q.bottom) - Math.max(r.top, q.top);
        if (width > 2 && height > 4) overlaps.push(`${a} | ${b}`);
      }
    });
  }

  const isCut = (e) => e.scrollWidth > e.clientWidth + 1;
  if (seen("[data-testid=stTopNav]").some(isCut)) cut.push("the bar at the top");
  for (const link of seen("[data-testid=stPageLink-NavLink]")) if ([link, ...link.querySelectorAll("*")].some(isCut)) cut.push(words(link));

  // Words of people: not icons (written as ligatures), not code.
  const notWords = "[data-testid=stIconMaterial], code, pre, kbd, style, script, title";
  const pieces = [];
  const walker = document.createTreeWalker(document.querySelector(".stApp"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const whole = parent.closest("text") ?? walker.currentNode; // of a chart, with all its lines
    if (words(walker.currentNode) && !parent.closest(notWords) && isSeen(parent)) pieces.push(words(whole));
  }
  return {
    charts: charts.length,
    blank: charts.filter((c) => !c.querySelector(drawn)).map((c) => c.closest("[aria-label]")?.ariaLabel ?? "unnamed"),
    canvases: charts.filter((c) => c.querySelector("canvas")).map(() => "a chart drawn on a canvas"),
    // A fault of ours is told in a calm sentence, see server.py; Streamlit's own box is for those it tells of itself.
    errors: seen("[data-testid=stAlertContentError], [data-testid=stException]").map((e) => e.innerText.slice(0, 300)),
    overlaps: [...new Set(overlaps)],
    cut: [...new Set(cut)],
    pieces: [...new Set(pieces)],
    language: document.documentElement.lang,
    sideways: Math.max(document.documentElement.scrollWidth, ...seen("[data-testid=stMain]").map((e) => e.scrollWidth)) - innerWidth,
    ink: charts.length ? getComputedStyle(texts(charts[0])[0] ?? charts[0]).fill : "",
    paper: getComputedStyle(document.querySelector(".stApp")).backgroundColor,
  };
}
