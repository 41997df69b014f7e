/** Rules under the acts they come from, in the order they came. */
export const byAct = <Rule extends { act: string }>(rules: Rule[]): [act: string, rules: Rule[]][] => [
  ...Map.groupBy(rules, ({ act }) => act),
];
