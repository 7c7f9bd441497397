import { type NavigateOptions, useLocation, useSearchParams } from 'react-router';

/**
 * The parameters of the address, and how to change them out of those that are there by then: two changes in a row both last,
 * though the page has not been drawn between them. Once another page was chosen and is loading, the address is its own: a
 * change would take the reader back.
 */
export function useAddressParams() {
  const [params, setParams] = useSearchParams();
  const { pathname } = useLocation();
  function change(next: (current: URLSearchParams) => URLSearchParams, options?: NavigateOptions): void {
    if (window.location.pathname !== pathname) return;
    setParams(next(new URLSearchParams(window.location.search)), options);
  }
  return [params, change] as const;
}
