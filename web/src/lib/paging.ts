import type { PagePlaceFragment } from '@platforma/schema';

/** Which page of a list its address asks for: `?after=…`, `?before=…`, or the first. */
export function pageAsked({ searchParams }: URL, size: number) {
  const [after, before] = [searchParams.get('after'), searchParams.get('before')];
  return before ? { last: size, before } : { first: size, after };
}

/** Addresses of the neighbouring pages; null where there is none. Filters stay. */
export function neighbours({ search }: URL, place: PagePlaceFragment, anchor = '') {
  const at = (name: 'after' | 'before', cursor: string | null | undefined) => {
    const params = new URLSearchParams(search);
    params.delete('after');
    params.delete('before');
    if (cursor) params.set(name, cursor);
    return `?${params}${anchor}`;
  };
  return {
    previous: place.hasPreviousPage ? at('before', place.startCursor) : null,
    next: place.hasNextPage ? at('after', place.endCursor) : null,
  };
}

/** A value of a closed list from the address; undefined when it is none of them. */
export const oneOf = <Value extends string>({ searchParams }: URL, name: string, values: readonly Value[]) =>
  values.find((one) => one === searchParams.get(name));
