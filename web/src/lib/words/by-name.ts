/** Values with their names, as a choice offers them: by name, in Czech order. */
export const byName = <Value extends string>(values: Value[], name: (value: Value) => string) =>
  values.map((one) => [one, name(one)] as const).sort((a, b) => a[1].localeCompare(b[1], 'cs'));
