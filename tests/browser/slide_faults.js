// Texts of a slide that do not fit: outside the slide, cut, lying on one another, or too small for a wall.
() => {
  const found = [], slide = document.querySelector(".slide").getBoundingClientRect();
  const boxes = [];
  const texts = ["h1", "h2", "p", "span", "b", "small", "text"].map((tag) => `.slide ${tag}`).join();
  for (const one of document.querySelectorAll(texts)) {
    if (one.querySelector("p, span, b, small, tspan") && one.tagName !== "text") continue;
    const text = one.textContent.trim(), box = one.getBoundingClientRect();
    if (!text || !box.width) continue;
    const isOut = box.right > slide.right + 3 || box.left < slide.left - 3 || box.bottom > slide.bottom + 3;
    const isLarger = one.scrollWidth > one.clientWidth + 2 || one.scrollHeight > one.clientHeight + 4;
    if (isOut) found.push(`outside: ${text}`);
    if (isLarger && getComputedStyle(one).overflow === "hidden") found.push(`cut: ${text}`);
    boxes.push([text, box]);
  }
  boxes.forEach(([text, a], at) => boxes.slice(at + 1).forEach(([other, b]) => {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 3 && down > 6) found.push(`${text} on ${other}`);
  }));
  const small = [...document.querySelectorAll(".stage *")].filter((one) => one.childElementCount === 0
    && one.textContent.trim() && one.getBoundingClientRect().width && parseFloat(getComputedStyle(one).fontSize) < 20);
  return [...found, ...small.map((one) => `under 20 px: ${one.textContent.trim().slice(0, 30)}`)];
}
