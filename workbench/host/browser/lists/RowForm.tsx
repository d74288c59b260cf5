import * as React from 'react';
import { cellText } from './cellText';
import { changedValues, editableFields, formValues, type FormValue, type FormValues } from './rowValues';
import { isReference, type ItemRow, type ListField, type SharePointList, type SharePointLists } from './SharePointLists';

export interface RowFormProps {
  site: SharePointLists;
  list: SharePointList;
  fields: ListField[];
  /** undefined: a new row. */
  row: ItemRow | undefined;
  locale: string;
  /** Called when the form is to close, with what happened in words; without, nothing has, and the rows need not be read anew. */
  onDone(message?: string): void;
}

/** Adds or changes one row. What the server refuses is said in its own words, and what was typed stays. */
export function RowForm({ site, list, fields, row, locale, onDone }: RowFormProps): React.ReactElement {
  const editable = editableFields(fields);
  const before = React.useMemo(() => formValues(editable, row), [row]);
  const [values, setValues] = React.useState<FormValues>(before);
  const [problem, setProblem] = React.useState<string>();
  const [busy, setBusy] = React.useState(false);
  const dialog = React.useRef<HTMLDialogElement>(null);
  React.useEffect(() => { dialog.current?.showModal(); }, []);

  const attempt = async (work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    try {
      onDone(await work());
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };
  // After a refusal the rows on the page may be old: somebody else may have changed or deleted this one.
  const cancel = (): void => onDone(problem === undefined ? undefined : '');
  const save = (event: React.FormEvent): void => {
    event.preventDefault();
    void attempt(async () => {
      const changed = await changedValues(editable, before, values, (name) => site.userId(name));
      if (row) await list.update(row, changed);
      else await list.add(changed);
      return row ? `Row ${row.Id} is saved.` : 'The row is added.';
    });
  };
  const remove = (): void => {
    if (row && window.confirm(`Delete row ${row.Id}?`)) void attempt(async () => { await list.remove(row); return `Row ${row.Id} is deleted.`; });
  };
  return (
    <dialog ref={dialog} className="row-form" aria-labelledby="row-form-title" onCancel={(event) => { event.preventDefault(); cancel(); }}>
      <form onSubmit={save}>
        <h2 id="row-form-title">{row ? `Row ${row.Id}` : 'New row'}</h2>
        {problem && <p role="alert" className="problem">{problem}</p>}
        <div className="row-form-fields">
          {editable.map((field) => (
            <FieldInput key={field.InternalName} field={field} now={row && isReference(field) ? cellText(row, field, locale) : ''} value={values[field.InternalName]} onChange={(value) => setValues({ ...values, [field.InternalName]: value })} />
          ))}
        </div>
        <div className="row-form-buttons">
          <button type="submit" className="button primary" disabled={busy}>Save</button>
          <button type="button" className="button" onClick={cancel}>Cancel</button>
          {row && <button type="button" className="button danger" disabled={busy} onClick={remove}>Delete</button>}
        </div>
      </form>
    </dialog>
  );
}

interface FieldInputProps {
  field: ListField;
  /** Whom or what the row names now, where the input shows only a number. */
  now: string;
  value: FormValue;
  onChange(value: FormValue): void;
}

function FieldInput({ field, now, value, onChange }: FieldInputProps): React.ReactElement {
  const id = `field-${field.InternalName}`;
  if (field.TypeAsString === 'Boolean') {
    return <label className="field-check"><input type="checkbox" checked={value === true} onChange={({ target }) => onChange(target.checked)} /><span>{field.Title}</span></label>;
  }
  if (field.TypeAsString === 'MultiChoice') {
    const chosen = value as string[];
    return (
      <fieldset>
        <legend>{field.Title}</legend>
        {field.Choices?.map((choice) => (
          <label key={choice} className="field-check">
            <input type="checkbox" checked={chosen.includes(choice)} onChange={({ target }) => onChange(target.checked ? [...chosen, choice] : chosen.filter((other) => other !== choice))} />
            <span>{choice}</span>
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <div className="field-row">
      <label htmlFor={id}>{field.Title}{field.Required && <span aria-hidden="true"> *</span>}<span className="field-name">{field.InternalName}, {field.TypeAsString}{now && `, now ${now}`}</span></label>
      <TextInput id={id} field={field} value={value as string} onChange={onChange} />
    </div>
  );
}

function TextInput({ id, field, value, onChange }: { id: string; field: ListField; value: string; onChange(value: string): void }): React.ReactElement {
  const common = { id, value, className: 'field', required: field.Required };
  switch (field.TypeAsString) {
    case 'Note':
      return <textarea {...common} rows={4} onChange={({ target }) => onChange(target.value)} />;
    case 'Choice':
      return (
        <select {...common} onChange={({ target }) => onChange(target.value)}>
          <option value="" />
          {[...new Set([...(field.Choices ?? []), ...(value === '' ? [] : [value])])].map((choice) => <option key={choice}>{choice}</option>)}
        </select>
      );
    case 'DateTime':
      return <input {...common} type="datetime-local" onChange={({ target }) => onChange(target.value)} />;
    default:
      return <input {...common} type="text" inputMode={field.TypeAsString === 'Number' ? 'decimal' : undefined} placeholder={/^User/.test(field.TypeAsString) ? 'name@contoso.example' : undefined} onChange={({ target }) => onChange(target.value)} />;
  }
}
