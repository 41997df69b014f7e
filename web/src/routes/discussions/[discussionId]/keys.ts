const articles = () => [...document.querySelectorAll<HTMLElement>('.post article')];

/** The post in focus, or the one that is being read. */
function here() {
  const list = articles();
  const focused = list.findIndex((one) => one.contains(document.activeElement));
  if (focused >= 0) return focused;
  return list.findLastIndex((one) => one.getBoundingClientRect().top < innerHeight / 3);
}

function go(index: number) {
  const list = articles();
  const target = list[Math.max(0, Math.min(list.length - 1, index))];
  target?.focus({ preventScroll: true });
  target?.closest('.post')?.scrollIntoView({ block: 'start' });
}

/** The id of the post in focus. */
export const postInFocus = () => document.activeElement?.closest('.post')?.id;

/** Moves among the posts of the page. */
export const moves: Record<string, () => void> = {
  j: () => go(here() + 1),
  k: () => go(here() - 1),
  n: () => go(articles().findIndex((one) => one.closest('.isNew'))),
};
