import * as React from 'react';
import { linkTo } from '../toolbar/pageLinks';
import { cellText } from './cellText';
import { RowForm } from './RowForm';
import type { ItemRow, ListField, SharePointLists } from './SharePointLists';
import { useListRows } from './useListRows';

export interface ListGridProps {
  site: SharePointLists;
  name: string;
  pagePath: string;
  locale: string;
}

/** The rows of one list with all their columns, and a form to add, change and delete them. */
export function ListGrid({ site, name, pagePath, locale }: ListGridProps): React.ReactElement {
  const list = React.useMemo(() => site.list(name), [name]);
  const [orderBy, setOrderBy] = React.useState('Id asc');
  const { title, count, fields, rows, pages, problem, busy, goTo, reload } = useListRows(list, orderBy);
  const [editing, setEditing] = React.useState<{ row: ItemRow | undefined }>();
  const [message, setMessage] = React.useState('');
  const done = (text?: string): void => {
    setEditing(undefined);
    if (text === undefined) return;
    setMessage(text);
    reload();
  };
  return (
    <div className="lists">
      <p><a href={linkTo(pagePath, window.location.search)}>All lists</a></p>
      <div className="lists-head">
        <h1>{title || name}</h1>
        <span>{count.toLocaleString(locale)} {count === 1 ? 'row' : 'rows'}</span>
        <button type="button" className="button primary" disabled={fields.length === 0} onClick={() => setEditing({ row: undefined })}>Add a row</button>
      </div>
      {problem && <p role="alert" className="problem">{problem}</p>}
      <p role="status" className="lists-status">{busy ? 'Reading …' : message}</p>
      <div className="table-frame" tabIndex={0} role="region" aria-label={`Rows of ${title || name}`} aria-busy={busy}>
        <table>
          <thead>
            <tr>
              <th scope="col"><span className="visually-hidden">Edit</span></th>
              {fields.map((field) => <ColumnHead key={field.InternalName} field={field} orderBy={orderBy} onOrder={setOrderBy} />)}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.Id}>
                <td><button type="button" className="button" aria-label={`Edit row ${row.Id}`} onClick={() => setEditing({ row })}>Edit</button></td>
                {fields.map((field) => <td key={field.InternalName} className={/^(Number|Counter)$/.test(field.TypeAsString) ? 'number' : undefined}><div className="cell">{cellText(row, field, locale)}</div></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && !busy && !problem && <p>This list has no rows.</p>}
      <div className="lists-pages">
        <button type="button" className="button" disabled={pages.index === 0 || busy} onClick={() => goTo(pages.index - 1)}>Previous page</button>
        <span>Page {pages.index + 1}</span>
        <button type="button" className="button" disabled={!pages.hasNext || busy} onClick={() => goTo(pages.index + 1)}>Next page</button>
      </div>
      {editing && <RowForm site={site} list={list} fields={fields} row={editing.row} locale={locale} onDone={done} />}
    </div>
  );
}

/** Columns that SharePoint can sort by. */
const isSortable = ({ TypeAsString }: ListField): boolean => /^(Text|Number|DateTime|Choice|Boolean|Counter|Integer|Currency)$/.test(TypeAsString);

function ColumnHead({ field, orderBy, onOrder }: { field: ListField; orderBy: string; onOrder(value: string): void }): React.ReactElement {
  const name = field.InternalName === 'ID' ? 'Id' : field.InternalName;
  const [current, direction] = orderBy.split(' ');
  const sorted = current === name ? (direction === 'desc' ? 'descending' : 'ascending') : undefined;
  const arrow = sorted && <span aria-hidden="true">{sorted === 'ascending' ? ' ↑' : ' ↓'}</span>;
  const text = <span className="column-head">{field.Title}{arrow}{field.Title !== field.InternalName && <span className="field-name">{field.InternalName}</span>}</span>;
  return (
    <th scope="col" aria-sort={sorted}>
      {isSortable(field) ? <button type="button" onClick={() => onOrder(`${name} ${sorted === 'ascending' ? 'desc' : 'asc'}`)}>{text}</button> : text}
    </th>
  );
}
