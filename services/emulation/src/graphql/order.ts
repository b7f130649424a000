/** How a list is asked to stand: by a field of its own, upwards unless said. */
export type OrderAsked<By extends string> = { readonly orderBy?: By | null; readonly direction?: 'ASC' | 'DESC' | null };

/**
 * The order of a page, and the list’s name for its cursors: a cursor of another order is refused.
 * @param fields what can be asked → a field that every row has a value of
 */
export function ordered<By extends string>(
  list: string,
  { orderBy, direction }: OrderAsked<By>,
  fields: Readonly<Record<By | 'ID', string>>,
): { readonly list: string; readonly order: { readonly orderBy: string; readonly direction: 'ASC' | 'DESC' } } {
  const [by, way] = [orderBy ?? 'ID', direction ?? 'ASC'] as const;
  return { list: `${list}:${by}:${way}`, order: { orderBy: fields[by], direction: way } };
}
