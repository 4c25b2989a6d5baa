import type { NameForm } from '#contract/names.ts';
import type { NameEntity } from '../entity.ts';
import { madeForms, storedForms } from '../forms-of.ts';
import { nameKey } from '../query-word.ts';

/** All forms of a name that search tells apart: what it is called, what is stored, what rules make. */
export function shownForms(entity: NameEntity, ofTable?: NameEntity): NameForm[] {
  const without = new Set(entity.without?.map(nameKey));
  const before = ofTable && new Set(storedForms(ofTable).map(({ text }) => nameKey(text)));
  const stored = storedForms(entity);
  const forms = new Map<string, NameForm>();
  for (const [at, { text, system }] of [...stored, ...madeForms(entity)].entries()) {
    const key = nameKey(text);
    const known = forms.get(key);
    if (without.has(key) && at > 0) continue;
    if (!known) {
      const origin = at === 0 ? 'label' : at < stored.length ? 'stored' : 'rule';
      const own = origin === 'stored' && before !== undefined && !before.has(key);
      forms.set(key, { text, system: at === 0 ? systemOfLabel(entity, key) : system, origin, own });
    } else if (known.origin === 'rule' && text.includes('-') && !known.text.includes('-')) {
      // Of Sangjo and Sang-jo the second shows where the syllables end.
      forms.set(key, { ...known, text });
    }
  }
  return [...forms.values()];
}

/** What a name is called may stand among its forms too, and then it is known how that is written. */
function systemOfLabel(entity: NameEntity, key: string): NameForm['system'] {
  const same = [...storedForms(entity).slice(1), ...madeForms(entity)].filter(
    ({ text }) => nameKey(text) === key,
  );
  return same.find(({ system }) => system !== 'other')?.system ?? 'other';
}
