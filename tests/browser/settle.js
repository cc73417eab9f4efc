// Resolves once Streamlit has run and nothing on the page has changed for a moment: to "", or at the limit to what
// still keeps it. Frames are counted besides the time, so that a machine that draws slowly is given longer.
([quiet, limit]) => new Promise((resolve) => {
  const began = performance.now();
  let changed = began, frames = 0, what = "";
  const watch = new MutationObserver((changes) => {
    [changed, frames, what] = [performance.now(), 0, changes.at(-1).target.parentElement?.outerHTML.slice(0, 300)];
  });
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const moving = () => {
    const state = document.querySelector(".stApp")?.dataset.testScriptState;
    if (state !== "notRunning") return `the script is ${state}`;
    if (document.querySelector("[data-testid=stSkeleton], [data-testid=stAppSkeleton]")) return "a place is kept for something";
    if (document.querySelector(".chart[role=figure]:not(:has(.main-svg))")) return "a chart is not drawn";
    return frames < 3 || performance.now() - changed < quiet ? `changed: ${what}` : "";
  };
  const later = () => setTimeout(() => requestAnimationFrame(look), 30);
  const look = () => {
    frames += 1;
    const still = moving();
    if (still && performance.now() - began < limit) return later();
    watch.disconnect();
    resolve(still);
  };
  later();
})
