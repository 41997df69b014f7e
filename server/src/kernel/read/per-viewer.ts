import type { Row } from './declarations.ts';
import { Late, raw, type Sql } from './sql.ts';
import type { Source } from './source.ts';

/**
 * Notes in `extensions.perViewer` which fields differ between viewers who see the same rows, so that shared
 * execution can keep them apart: SQL with a parameter of the viewer, TypeScript that takes the viewer.
 * The filter of a connection depends on its arguments: where it reads the viewer, its author says so.
 */
export function markPerViewer(source: Source): void {
  for (const field of Object.values(source.type.getFields()))
    if (dependsOnViewer(source, field.name)) field.extensions = { ...field.extensions, perViewer: true };
}

function dependsOnViewer(source: Source, name: string): boolean {
  const declaration = source.declarations.get(name);
  const row = source.row('x');
  switch (declaration?.is) {
    case 'computed':
      return hasLate(declaration.as(row));
    case 'rows':
      return hasLate(declaration.from(row));
    case 'derived':
      return declaration.from.length > 1 || declaration.needs.some((need) => dependsOnViewer(source, need));
    case 'resolved':
      return declaration.needs.some((need) => dependsOnViewer(source, need));
    case 'related':
    case 'many':
      return declaration.on !== undefined && hasLate(declaration.on(row, anyRow));
    default:
      return false;
  }
}

const hasLate = (fragment: Sql) => fragment.values.some((value) => value instanceof Late);

const anyRow: Row = new Proxy({}, { get: () => raw('x') });
