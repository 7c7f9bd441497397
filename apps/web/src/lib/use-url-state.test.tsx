import { describe, expect, it } from '@jest/globals';
import { act, renderHook, waitFor } from '@testing-library/react';
import { BrowserRouter, useLocation, useNavigate } from 'react-router';
import { useUrlState } from './use-url-state';

const defaults = { sort: 'name', filters: { search: '', state: 'open' } };

function openAt(address: string) {
  window.history.replaceState(null, '', address);
  const { result } = renderHook(() => ({ list: useUrlState(defaults), search: useLocation().search }), {
    wrapper: BrowserRouter,
  });
  return { state: () => result.current.list, search: () => result.current.search };
}

describe('the state of a list in its address', () => {
  it('is the default one when the address says nothing', () => {
    const { state } = openAt('/operations');
    expect(state()).toMatchObject({ page: 1, sort: 'name', filters: defaults.filters, isFiltered: false });
    expect(state().directionOf('name')).toBe('asc');
  });

  it('is read back from an address that was sent', () => {
    const { state } = openAt('/operations?page=3&tri=-hours&search=lille');
    expect(state()).toMatchObject({ page: 3, filters: { search: 'lille', state: 'open' }, isFiltered: true });
    expect(state().directionOf('hours')).toBe('desc');
  });

  it('goes back to the first page when a filter or the sort changes, and leaves the defaults out', async () => {
    const { state, search } = openAt('/operations?page=3&search=lille');
    await act(async () => state().setFilters({ search: '', state: 'closed' }));
    expect(search()).toBe('?state=closed');
    await act(async () => state().setPage(2));
    await act(async () => state().sortBy('hours', 'desc'));
    expect(search()).toBe('?state=closed&tri=-hours');
    await act(async () => state().sortBy('name', 'asc'));
    await act(async () => state().clearFilters());
    expect(search()).toBe('');
  });

  it('keeps what can name a person with the history entry, and out of the address', async () => {
    const people = { sort: 'name', filters: { who: '', state: 'open' }, unwritten: ['who'] as const };
    window.history.replaceState(null, '', '/people?who=old');
    const { result } = renderHook(
      () => ({ list: useUrlState(people), go: useNavigate(), at: useLocation() }),
      { wrapper: BrowserRouter },
    );
    const { list } = result.current;
    expect(list.filters.who).toBe('');
    await act(async () => list.setFilters({ who: 'Canari', state: 'closed' }));
    expect(result.current.list.filters).toEqual({ who: 'Canari', state: 'closed' });
    await act(async () => result.current.list.setPage(2));
    expect(result.current.list).toMatchObject({ page: 2, filters: { who: 'Canari' }, isFiltered: true });
    expect(result.current.at.search).toBe('?state=closed&page=2');
    await act(async () => result.current.go('/people/12'));
    await act(async () => result.current.go(-1));
    await waitFor(() => expect(result.current.list.filters.who).toBe('Canari'));
    await act(async () => result.current.list.clearFilters());
    expect([result.current.list.filters.who, result.current.at.search]).toEqual(['', '']);
  });

  it.each(['0', '-2', 'x', '1.5'])('reads page %s as the first one', (page) => {
    expect(openAt(`/operations?page=${page}`).state().page).toBe(1);
  });
});
