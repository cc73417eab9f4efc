/* A place to write a query: colours, completion at the caret, the place of a fault; beside it the dictionary. */

const IDLE = 700; // ms without a key until the text is told

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const root = parentElement.querySelector(".sql");
  const desk = (root.desk ??= begin(root));
  desk.tell = (text) => setStateValue("text", { text, at: Date.now() });
  desk.ask = (text) => setTriggerValue("run", { text, at: Date.now() });
  label(desk, data);
  if (desk.version !== data.version) {
    desk.version = data.version;
    if (desk.area.value !== data.text) desk.area.value = data.text;
    desk.told = data.text;
    close(desk);
  }
  desk.fault = data.fault;
  if (desk.shown !== data.dictionary) list(desk, data.dictionary);
  paint(desk);
}

function begin(root) {
  const part = (name) => root.querySelector(`.sql-${name}`);
  const desk = { root, area: part("area"), paint: part("paint"), numbers: part("numbers"), offers: part("offers"), told: "" };
  for (const name of ["box", "run", "keys", "words", "search", "tables"]) desk[name] = part(name);
  desk.words.open = innerWidth > 640;
  desk.area.addEventListener("input", () => typed(desk));
  desk.area.addEventListener("compositionstart", () => { desk.isComposing = true; close(desk); });
  desk.area.addEventListener("compositionend", () => { desk.isComposing = false; typed(desk); });
  desk.area.addEventListener("keydown", (event) => press(desk, event));
  desk.area.addEventListener("blur", () => { close(desk); tell(desk); });
  desk.area.addEventListener("click", () => close(desk));
  desk.offers.addEventListener("mousedown", (event) => event.preventDefault()); // the caret stays in the text
  desk.offers.addEventListener("click", ({ target }) => {
    const chosen = target.closest("[role=option]");
    if (chosen) take(desk, Number(chosen.dataset.at));
  });
  desk.run.addEventListener("click", () => run(desk));
  part("fault").addEventListener("click", ({ target }) => target.closest("button") && goTo(desk));
  desk.tables.addEventListener("mousedown", (event) => event.target.closest("[data-write]") && event.preventDefault());
  desk.tables.addEventListener("click", ({ target }) => {
    const chosen = target.closest("[data-write]");
    if (chosen) putIn(desk, chosen.dataset.write);
  });
  desk.search.addEventListener("input", () => look(desk));
  return desk;
}

function label(desk, { words, isRunning }) {
  desk.area.setAttribute("aria-label", words.label);
  desk.area.placeholder = words.placeholder;
  desk.root.lang = words.lang;
  desk.run.firstElementChild.textContent = isRunning ? words.running : words.run;
  desk.run.disabled = isRunning;
  desk.keys.innerHTML = words.keys;
  desk.words.querySelector("summary").textContent = words.dictionary;
  desk.search.placeholder = words.search;
  desk.search.setAttribute("aria-label", words.search);
  desk.offers.setAttribute("aria-label", words.offers);
  desk.said = words;
}

// The text ------------------------------------------------------------------------------------------------------

function typed(desk) {
  paint(desk);
  clearTimeout(desk.idle);
  desk.idle = setTimeout(() => tell(desk), IDLE);
  if (!desk.isComposing) open(desk, false);
}

function tell(desk) {
  clearTimeout(desk.idle);
  const text = desk.area.value;
  if (desk.isComposing || text === desk.told || !desk.root.isConnected) return;
  desk.told = text;
  desk.tell(text);
}

function run(desk) {
  clearTimeout(desk.idle);
  close(desk);
  if (desk.run.disabled) return;
  desk.told = desk.area.value;
  desk.ask(desk.area.value);
}

/* As if typed, so that the browser can undo it. */
function write(desk, start, end, text) {
  desk.area.focus();
  desk.area.setSelectionRange(start, end);
  if (document.execCommand("insertText", false, text)) return;
  desk.area.setRangeText(text, start, end, "end");
  typed(desk);
}

function putIn(desk, text) {
  const { selectionStart: start, selectionEnd: end, value } = desk.area;
  const before = /[\p{L}\p{N}_)'"]$/u.test(value.slice(0, start)) ? " " : "";
  write(desk, start, end, before + text);
  close(desk);
}

function press(desk, event) {
  if (event.isComposing || event.keyCode === 229) return;
  const { key } = event, isOpen = !desk.offers.hidden;
  if (key === "Enter" && (event.ctrlKey || event.metaKey)) run(desk);
  else if ((key === " " && event.ctrlKey) || (key === "ArrowDown" && event.altKey)) open(desk, true);
  else if (isOpen && key === "Escape") close(desk);
  else if (isOpen && key === "ArrowDown") go(desk, 1);
  else if (isOpen && key === "ArrowUp") go(desk, -1);
  else if (isOpen && !event.shiftKey && (key === "Tab" || (key === "Enter" && desk.isChosen))) take(desk, desk.at);
  else if (key === "Enter" && !event.shiftKey) breakLine(desk);
  else {
    if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(key)) close(desk);
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/* The next line begins below the first letter of this one. */
function breakLine(desk) {
  const { selectionStart: start, selectionEnd: end, value } = desk.area;
  const line = value.slice(value.lastIndexOf("\n", start - 1) + 1, start);
  write(desk, start, end, `\n${line.match(/^\s*/)[0]}`);
  close(desk);
}

// Its colours ---------------------------------------------------------------------------------------------------

function paint(desk) {
  const text = desk.area.value, mark = place(desk.fault, text);
  const parts = [];
  for (const { kind, start, end } of read(text)) {
    const cuts = [start, ...(mark ? [mark.start, mark.end].filter((cut) => start < cut && cut < end) : []), end];
    cuts.slice(1).forEach((to, at) => {
      const from = cuts[at];
      parts.push(piece(kind, text.slice(from, to), mark && mark.start <= from && to <= mark.end));
    });
  }
  desk.paint.replaceChildren(...parts, "\n");
  const lines = text.split("\n");
  desk.numbers.replaceChildren(...lines.map((_, at) => {
    const line = document.createElement("span");
    line.textContent = at + 1;
    if (mark && desk.fault.line === at + 1) line.className = "bad";
    return line;
  }));
  tellFault(desk, mark);
}

function piece(kind, text, isBad) {
  if (kind === "rest" && !isBad) return document.createTextNode(text);
  const span = document.createElement("span");
  span.className = isBad ? `${kind} bad` : kind;
  span.textContent = text;
  return span;
}

/* Where a fault stands in the text it was found in; nowhere once the text is another. */
function place(fault, text) {
  if (!fault?.line || fault.text.trimEnd() !== text.trimEnd()) return null;
  const lines = text.split("\n");
  const before = lines.slice(0, fault.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const across = [...(lines[fault.line - 1] ?? "")].slice(0, fault.column - 1).join("").length;
  const last = Math.max(text.trimEnd().length, 1);
  const start = Math.min(before + across, last - 1);
  return { start, end: Math.max(start + 1, Math.min(start + (fault.near || " ").length, last)) };
}

function tellFault(desk, mark) {
  const fault = desk.fault, isOfThis = fault && fault.text.trimEnd() === desk.area.value.trimEnd();
  const box = desk.root.querySelector(".sql-fault");
  box.hidden = !isOfThis;
  box.classList.toggle("calm", !mark);
  desk.area.setAttribute("aria-invalid", String(Boolean(isOfThis)));
  const said = isOfThis ? [fault.where, fault.said, fault.detail].join("|") : "";
  if (box.said === said) return;
  box.said = said;
  box.replaceChildren();
  if (!isOfThis) return;
  if (mark) box.append(Object.assign(document.createElement("button"), { type: "button", textContent: fault.where }));
  box.append(Object.assign(document.createElement("span"), { textContent: fault.said }));
  if (fault.detail) box.append(Object.assign(document.createElement("code"), { textContent: fault.detail }));
}

function goTo(desk) {
  const mark = place(desk.fault, desk.area.value);
  if (!mark) return;
  desk.area.focus();
  desk.area.setSelectionRange(mark.start, mark.end);
}
