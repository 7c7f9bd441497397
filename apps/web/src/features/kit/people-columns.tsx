import { createColumnHelper } from '@tanstack/react-table';
import { Link } from 'react-router';
import { formatsIn } from '../../lib/format/formats';
import { Tag } from '../../ui/signs/Tag';
import type { listFeatures } from '../../ui/tables/list-features';
import samples from './samples.json';

type Person = (typeof samples.people.rows)[number];

const column = createColumnHelper<typeof listFeatures, Person>();
const { formatHoursFigure, formatShortMonth } = formatsIn('fr');

export const peopleColumns = column.columns([
  column.accessor('name', {
    header: samples.people.name,
    cell: (cell) => <Link to="/kit">{cell.getValue()}</Link>,
    meta: { stack: 'name' },
  }),
  column.accessor('employer', { header: samples.people.employer }),
  column.accessor('residence', {
    header: samples.people.residence,
    cell: (cell) => (cell.row.original.isAway ? <Tag tone="mut">{cell.getValue()}</Tag> : cell.getValue()),
  }),
  column.accessor('month', {
    header: samples.people.month,
    cell: (cell) => formatHoursFigure(cell.getValue(), true),
    meta: { isNumeric: true, stack: 'figure' },
  }),
  column.accessor('total', {
    header: samples.people.total,
    cell: (cell) => formatHoursFigure(cell.getValue(), true),
    meta: { isNumeric: true },
  }),
  column.accessor('until', {
    header: samples.people.until,
    cell: (cell) => formatShortMonth(cell.getValue()),
  }),
]);
