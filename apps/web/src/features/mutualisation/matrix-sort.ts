import { useAddressParams } from '../../lib/routing/use-address-params';
import type { SortDirection } from '../../lib/use-url-state';
import type { Matrix } from './matrix';

/** How the rows of the matrix are sorted, kept in the address: `tri=total`, `tri=-LILLE`; as they come unless told. */
export function useMatrixSort() {
  const [params, setParams] = useAddressParams();
  const asked = params.get('tri') ?? '';
  const by = asked.replace(/^-/, '');
  const direction: SortDirection = asked.startsWith('-') ? 'desc' : 'asc';
  function sort(column: string, to: SortDirection) {
    setParams(
      (current) => {
        const edited = new URLSearchParams(current);
        edited.set('tri', `${to === 'desc' ? '-' : ''}${column}`);
        return edited;
      },
      { replace: true, preventScrollReset: true },
    );
  }
  return { by, direction, sort };
}

/** The rows by name, by a column or by their total; what is hidden comes after what is told. */
export function sortedRows(
  { rows, territories }: Pick<Matrix, 'rows' | 'territories'>,
  by: string,
  direction: SortDirection,
): Matrix['rows'] {
  if (by === '') return rows;
  const sign = direction === 'asc' ? 1 : -1;
  const names = new Map(territories.map(({ code, name }) => [code, name]));
  if (by === 'name') {
    const nameOf = (code: string) => names.get(code) ?? code;
    return rows.toSorted((a, b) => sign * nameOf(a.operation).localeCompare(nameOf(b.operation)));
  }
  const hoursOf = ({ cells, total }: Matrix['rows'][number]) =>
    by === 'total' ? total : (cells.find(({ residence }) => residence === by)?.hours ?? null);
  return rows.toSorted((a, b) => {
    const [left, right] = [hoursOf(a), hoursOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}
