/** How far from the end, in CSS pixels, still counts as reading the newest. */
const NEAR = 80;

export interface End {
  /** Whether the reader was at the end when they last scrolled. */
  isNear(): boolean;
  go(): void;
}

/**
 * Keeps the newest message in sight for whoever reads at the end: pictures that load late and a box
 * that grows don't push it away.
 */
export function stayAtEnd(scroller: HTMLElement, content: HTMLElement): End {
  let near = true;
  let heights = "";
  const measure = () => `${scroller.clientHeight} ${scroller.scrollHeight}`;
  const go = () => {
    scroller.scrollTop = scroller.scrollHeight;
  };
  scroller.addEventListener("scroll", () => {
    // A change of size moves the content as well, but nobody has scrolled.
    if (measure() !== heights) return;
    near = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
  });
  const resizes = new ResizeObserver(() => {
    heights = measure();
    if (near) go();
  });
  resizes.observe(scroller);
  resizes.observe(content);
  return {
    isNear: () => near,
    go() {
      near = true;
      go();
    },
  };
}
