/** A body that the registry does not hold yet: proposed, confirmed, added in one step. */
import { editor } from '../../i18n/vi/editor.ts';
import type { Registry } from '../../lib/registry/registry.ts';
import { organizationTypes } from '../../lib/registry/schema.ts';
import { html, type Html } from '../html.ts';
import { option, tokenField } from '../layout.ts';
import { addresses } from '../routes.ts';
import { bodyOptions } from './compound.ts';

export const bodyDialog = (token: string, registry: Registry): Html =>
  html`<dialog class="body-dialog" aria-labelledby="co-quan-moi" data-body-dialog>
    <form method="dialog" action="${addresses.addBody}">
      <h2 id="co-quan-moi">${editor.dialog.title}</h2>
      <p class="note">${editor.dialog.hint}</p>
      ${tokenField(token)}
      <label class="part"><span>${editor.dialog.name}</span> <input name="name" required autocomplete="off" /></label>
      <label class="part"><span>${editor.dialog.shortName}</span> <input name="shortName" autocomplete="off" /></label>
      <label class="part">
        <span>${editor.dialog.type}</span>
        <select name="type">
          ${organizationTypes.map((type) => option(type, editor.types[type], type === 'unit'))}
        </select>
      </label>
      <label class="part">
        <span>${editor.dialog.parent}</span>
        <select name="parent">
          ${option('', editor.dialog.noParent, true)} ${bodyOptions({ registry }, '')}
        </select>
      </label>
      <label class="part"><span>${editor.dialog.symbol}</span> <input name="symbol" autocomplete="off" /></label>
      <label class="part"><span>${editor.dialog.id}</span> <input name="id" required autocomplete="off" spellcheck="false" /></label>
      <p class="problem" role="alert" data-problem hidden></p>
      <p class="next">
        <button type="submit" value="add">${editor.dialog.confirm}</button>
        <button type="button" class="plain" data-cancel>${editor.dialog.cancel}</button>
      </p>
    </form>
  </dialog>`;
