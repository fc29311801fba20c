// What the browser's tests measure on a page: each function answers with a list of faults, empty where there is none.

window.measures = (() => {
  "use strict";

  const describe = (element) => {
    const text = (element.textContent || "").trim().replace(/\s+/g, " ").slice(0, 50);
    return `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") || ""}"> ${text}`;
  };

  const shown = (element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true, opacityProperty: true });

  // For assistive technology alone: cut to nothing, or out of the window until it has the focus.
  const unseen = (element) => element !== null
    && (element.matches(".skip") || getComputedStyle(element).clipPath !== "none" || unseen(element.parentElement));

  const all = (selector) => [...document.querySelectorAll(selector)];

  // What sticks out of a window that would have to be scrolled sideways; not what lies in a box that scrolls or cuts.
  const contained = (element) => element !== null
    && (getComputedStyle(element).overflowX !== "visible" || contained(element.parentElement));
  const wide = () => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const out = all("body *").filter((element) => element.getBoundingClientRect().right > width + 1);
    const own = out.filter((element) => !contained(element.parentElement));
    return [`${document.documentElement.scrollWidth} of ${width} pixels`, ...own.slice(0, 5).map(describe)];
  };

  // Text that its own element cuts off. What scrolls cuts nothing.
  const cut = () => all("body *").filter((element) => {
    const style = getComputedStyle(element);
    if (!shown(element) || unseen(element) || element.closest("svg, input")) return false;
    const hides = (overflow) => ["hidden", "clip"].includes(overflow);
    return (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
      || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
  }).map(describe);

  // Every line of text with the band that its letters surely fill, whatever the font's own height.
  const lines = () => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !shown(element) || unseen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const middle = (top + bottom) / 2;
        const half = (bottom - top) * 0.22;
        if (right - left > 3) found.push({ element, left, right, top: middle - half, bottom: middle + half });
      }
    }
    return found.sort((one, other) => one.top - other.top);
  };

  // Pairs of lines that are written over each other.
  const overlaps = () => {
    const faults = [];
    const sorted = lines();
    sorted.forEach((one, index) => {
      for (let next = index + 1; next < sorted.length && sorted[next].top < one.bottom; next += 1) {
        const other = sorted[next];
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        if (across > 2) faults.push(`${describe(one.element)} over ${describe(other.element)}`);
      }
    });
    return faults;
  };

  // What can be pressed, and so has no place on paper.
  const pressable = () => all("nav, form, input, button, select").filter(shown).map(describe);

  // What is folded away from the reader.
  const folded = () => all("main details > :not(summary)")
    .filter((element) => shown(element.parentElement) && !shown(element)).map(describe);

  const focusable = () => all("a[href], button, input, select, textarea, summary, [tabindex='0']")
    .filter((element) => shown(element) && !element.disabled && element.type !== "hidden");

  // From now on, note what the focus comes to; how many elements it has to come to.
  const met = new Set();
  const badlyMet = [];
  const followFocus = () => {
    document.addEventListener("focusin", ({ target }) => {
      const style = getComputedStyle(target);
      const box = target.getBoundingClientRect();
      met.add(target);
      if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) badlyMet.push(`no outline: ${describe(target)}`);
      if (box.bottom <= 0 || box.top >= innerHeight) badlyMet.push(`out of the window: ${describe(target)}`);
    });
    return focusable().length;
  };

  // What the focus has not come to by now, and where it could not be seen.
  const missedByFocus = () =>
    [...badlyMet, ...focusable().filter((element) => !met.has(element)).map((element) => `never met: ${describe(element)}`)];

  // Bytes of the page with all that it asks for, before any compression.
  const weight = () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
    .reduce((sum, entry) => sum + entry.decodedBodySize, 0);

  return { wide, cut, overlaps, pressable, folded, followFocus, missedByFocus, weight };
})();
