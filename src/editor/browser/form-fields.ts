/** The fields of a form, and which of them are no longer as the server wrote them. */

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** All that are sent, but for the token of this run. */
export const fieldsOf = (form: HTMLFormElement): Field[] => [
  ...form.querySelectorAll<Field>(':is(input, select, textarea)[name]:not([name="token"])'),
];

export const isBox = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type);

/** The names whose fields somebody has changed, or the browser put back. */
export const changedNames = (form: HTMLFormElement): ReadonlySet<string> =>
  new Set(
    fieldsOf(form)
      .filter(isChanged)
      .map(({ name }) => name),
  );

function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const written = [...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0];
    return field.selectedOptions[0] !== written;
  }
  return isBox(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}
