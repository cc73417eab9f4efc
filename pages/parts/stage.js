/* The wall: one slide at a time at 1920 by 1080, scaled to the window. Keys only; all slides are here already. */

const WIDE = 1920, HIGH = 1080, ROTATE = 20000;
const FORWARD = ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"];
const BACK = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"];

let loading;
const plotly = (path) => (loading ??= import(location.origin + path).then(() => window.Plotly));

export default function ({ data, parentElement, setTriggerValue }) {
  const stage = parentElement.querySelector(".stage");
  stage.send = (what) => setTriggerValue("asked", { what, at: stage.at });
  if (stage.shown === data.id) return;
  const isFirst = stage.shown === undefined;
  stage.shown = data.id;
  stage.lang = data.lang;
  for (const part of ["bar", "under", "more"]) stage.querySelector(`.${part}`).innerHTML = data[part];
  stage.querySelector(".list h2").textContent = data.contents;
  stage.slides = data.slides;
  stage.library = data.library;
  stage.deck = data.deck;
  find(stage);
  if (isFirst) begin(stage);
  const kept = Number(sessionStorage.getItem(`slide-${data.deck}`)) || 0;
  list(stage);
  go(stage, Math.min(stage.at ?? kept, data.slides.length - 1));
}

function find(stage) {
  const part = (name) => stage.querySelector(`.${name}`);
  stage.parts = { slide: part("slide"), list: part("list"), clock: part("clock"), page: part("page"), turning: part("turning") };
}

function begin(stage) {
  const fit = () => {
    const scale = Math.min(innerWidth / WIDE, innerHeight / HIGH);
    const across = (innerWidth - WIDE * scale) / 2, down = (innerHeight - HIGH * scale) / 2;
    stage.style.transform = `translate(${across}px,${down}px) scale(${scale})`;
  };
  const tick = () => {
    stage.parts.clock.textContent = new Date().toTimeString().slice(0, 5);
    if (!stage.isConnected) end();
  };
  const keys = (event) => stage.isConnected && press(stage, event);
  const click = ({ target }) => {
    const chosen = target.closest("[data-go]");
    if (chosen) { open(stage, false); go(stage, Number(chosen.dataset.go)); }
  };
  const every = setInterval(tick, 1000);
  const end = () => {
    clearInterval(every);
    clearInterval(stage.turning);
    removeEventListener("resize", fit);
    document.removeEventListener("keydown", keys, true);
  };
  addEventListener("resize", fit);
  document.addEventListener("keydown", keys, true);
  stage.addEventListener("click", click);
  fit();
  tick();
}

function list(stage) {
  stage.parts.list.querySelector("ol").innerHTML = stage.slides
    .map(({ name }, at) => `<li data-go="${at}">${name}</li>`).join("");
}

function go(stage, at) {
  if (at < 0 || at >= stage.slides.length) return;
  stage.at = at;
  sessionStorage.setItem(`slide-${stage.deck}`, at);
  const { html, figure, alt } = stage.slides[at];
  stage.parts.slide.innerHTML = html;
  stage.parts.page.textContent = `${at + 1} / ${stage.slides.length}`;
  stage.dataset.at = at;
  if (figure) draw(stage, stage.parts.slide.querySelector(".drawn"), figure, alt);
}

async function draw(stage, box, figure, alt) {
  box.setAttribute("role", "figure");
  box.setAttribute("aria-label", alt);
  const { data, layout } = JSON.parse(figure);
  const Plotly = await plotly(stage.library);
  if (box.isConnected) Plotly.newPlot(box, data, { ...layout, width: Number(box.dataset.width) }, { displayModeBar: false, staticPlot: true });
}

function open(stage, is) {
  stage.parts.list.hidden = !is;
  if (is) mark(stage, stage.at);
}

function mark(stage, at) {
  const lines = [...stage.parts.list.querySelectorAll("li")];
  if (at < 0 || at >= lines.length) return;
  stage.marked = at;
  lines.forEach((line, n) => line.classList.toggle("here", n === at));
}

function turn(stage, is) {
  clearInterval(stage.turning);
  stage.turning = is && setInterval(() => go(stage, (stage.at + 1) % stage.slides.length), ROTATE);
  stage.parts.turning.hidden = !is;
}

function press(stage, event) {
  const { key, target } = event;
  const elsewhere = document.querySelector('[role="dialog"]') || target.closest?.("input,textarea,select,[contenteditable]");
  if (elsewhere || event.ctrlKey || event.metaKey || event.altKey) return;
  const known = inList(stage, key) || onSlide(stage, key);
  if (known) { event.preventDefault(); event.stopPropagation(); }
}

function inList(stage, key) {
  if (stage.parts.list.hidden) return false;
  if (key === "Escape" || key.toLowerCase() === "g") open(stage, false);
  else if (key === "Enter" || key === " ") { open(stage, false); go(stage, stage.marked); }
  else if (FORWARD.includes(key)) mark(stage, stage.marked + 1);
  else if (BACK.includes(key)) mark(stage, stage.marked - 1);
  else return false;
  return true;
}

function onSlide(stage, key) {
  const small = key.toLowerCase();
  if (stage.classList.contains("black")) stage.classList.remove("black");
  else if (FORWARD.includes(key)) go(stage, stage.at + 1);
  else if (BACK.includes(key)) go(stage, stage.at - 1);
  else if (key === "Home") go(stage, 0);
  else if (key === "End") go(stage, stage.slides.length - 1);
  else if (/^[1-9]$/.test(key)) go(stage, Number(key) - 1);
  else if (small === "g") open(stage, true);
  else if (small === "r") turn(stage, !stage.turning);
  else if (small === "b" || key === ".") stage.classList.add("black");
  else if (small === "f") fill();
  else if (small === "c") stage.send("commit");
  else if (small === "s") stage.send("filter");
  else if (key === "Escape") stage.turning ? turn(stage, false) : stage.send("leave");
  else return false;
  return true;
}

function fill() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.();
}
