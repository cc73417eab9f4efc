/* The names that may stand at the caret, as a list below it. */

function open(desk, isAsked) {
  const { selectionStart: at, selectionEnd, value } = desk.area;
  if (at !== selectionEnd || !desk.known) return close(desk);
  desk.found = suggest(value, at, desk.known, isAsked);
  if (!desk.found.offers.length) return close(desk);
  desk.offers.replaceChildren(...desk.found.offers.map((each, number) => option(desk, each, number)));
  desk.offers.hidden = false;
  desk.isChosen = isAsked;
  desk.offers.classList.toggle("chosen", isAsked);
  stand(desk, at);
  choose(desk, 0);
}

function option(desk, { kind, write, said, detail }, number) {
  const line = document.createElement("li");
  Object.assign(line, { role: "option", id: `${desk.offers.id}-${number}`, className: kind });
  line.dataset.at = number;
  const name = Object.assign(document.createElement("code"), { textContent: write });
  const type = Object.assign(document.createElement("code"), { textContent: detail.toLowerCase(), className: "type" });
  line.append(name, meaning(desk, said || desk.said.kinds[kind]), ...(detail ? [type] : []));
  return line;
}

/* Below the caret, or above it where there is more room. */
function stand(desk, at) {
  const range = document.createRange(), walker = document.createTreeWalker(desk.paint, NodeFilter.SHOW_TEXT);
  let left = Math.min(desk.found.start, at);
  while (walker.nextNode() && left > walker.currentNode.length) left -= walker.currentNode.length;
  range.setStart(walker.currentNode, Math.min(left, walker.currentNode.length));
  const caret = range.getBoundingClientRect(), box = desk.box.getBoundingClientRect();
  const isAbove = caret.bottom + desk.offers.offsetHeight > innerHeight && caret.top > innerHeight / 2;
  const across = Math.min(caret.left - box.left, box.width - desk.offers.offsetWidth - 4);
  desk.offers.style.left = `${Math.max(0, across)}px`;
  desk.offers.style.top = isAbove ? `${caret.top - box.top - desk.offers.offsetHeight - 2}px` : `${caret.bottom - box.top + 2}px`;
}

function choose(desk, number) {
  const all = desk.offers.children;
  desk.at = (number + all.length) % all.length;
  [...all].forEach((line, at) => line.setAttribute("aria-selected", String(at === desk.at)));
  const line = all[desk.at], list = desk.offers;
  if (line.offsetTop < list.scrollTop) list.scrollTop = line.offsetTop;
  const below = line.offsetTop + line.offsetHeight - list.clientHeight;
  if (below > list.scrollTop) list.scrollTop = below;
  desk.area.setAttribute("aria-activedescendant", line.id);
}

/* From here on Enter takes it. Of a list that only came up, Enter takes nothing: the writer wants a new line. */
function go(desk, step) {
  if (desk.isChosen || step < 0) choose(desk, desk.at + step);
  desk.isChosen = true;
  desk.offers.classList.add("chosen");
}

function take(desk, number) {
  const { start, end, offers } = desk.found;
  close(desk);
  write(desk, start, end, offers[number].write);
  close(desk);
}

function close(desk) {
  desk.offers.hidden = true;
  desk.area.removeAttribute("aria-activedescendant");
}
