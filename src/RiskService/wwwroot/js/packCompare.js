// Two packs side by side, and what the choice between them does to the list.
import { say, word } from './words.js';
import { el, field, get, grid, state } from './page.js';
import { differences } from './packParts.js';
import { listChange, workForm } from './packWork.js';

const sections = ['values', 'criteria', 'exclusions', 'path-back', 'measures', 'scenarios', 'calendar'];
const entries = (pack, section) => (section === 'path-back' ? pack.pathBack : pack[section]).map(e => ({ id: e.id ?? e.name, title: say(e.title ?? e.label) }));

/** Every entry of either pack that says the same in both. */
function same(first, second, found) {
  const changed = new Set(found.map(d => `${d.section} ${d.id}`));
  return sections.flatMap(section => [...new Map([...entries(first, section), ...entries(second, section)].map(e => [e.id, e])).values()]
    .filter(e => !changed.has(`${section} ${e.id}`)).map(e => [word(`section.${section}`), e.title, word('inBoth')]));
}

const go = changes => {
  const query = state();
  for (const [key, value] of Object.entries(changes)) value === null ? query.delete(key) : query.set(key, value);
  location.search = query;
};

/** Compares the pack with another. */
export async function compare(pack, packs) {
  const others = packs.filter(p => p.id !== pack.id);
  if (others.length === 0) return el('p', { class: 'panel' }, word('noDifferences'));
  const other = others.find(p => p.id === state().get('with'))?.id ?? pack.extends ?? others[0].id;
  const all = state().get('all') === 'yes';
  const [{ differences: found }, second] = await Promise.all([get(`/api/packs/${encodeURIComponent(other)}/diff/${encodeURIComponent(pack.id)}`), get(`/api/packs/${encodeURIComponent(other)}`)]);
  const choose = el('select', { id: 'with', onchange: e => go({ with: e.target.value }) }, others.map(p => el('option', { value: p.id, selected: p.id === other }, `${p.id} ${say(p.title)}`)));
  const shown = (name, on) => el('button', { type: 'button', id: `show-${name}`, 'aria-pressed': String(on === all), onclick: () => go({ all: on ? 'yes' : null }) }, word(name));
  const form = await workForm({
    id: 'compare', title: 'compareList', hint: 'compareListHint', button: 'compareRun',
    request: () => ({ path: '/api/packs/compare', body: { pack: other, with: pack.id } }), show: (job, county) => listChange(job.result, county),
  });
  return [
    el('section', { class: 'panel toolbar' }, el('form', { class: 'fields', onsubmit: e => e.preventDefault() }, field('withPack', choose)),
      el('div', { class: 'switch', role: 'group' }, shown('onlyDifferences', false), shown('everything', true))),
    el('section', { class: 'panel' }, el('h2', {}, `${other} → ${pack.id}`), el('p', { class: 'soft' }, `${found.length} ${word('differences')}`), differences(found, { id: 'differences' }),
      all ? grid(['differenceSection', 'differenceEntry', 'differenceKind'], same(second, pack, found), { class: 'cards', id: 'same' }) : null),
    form];
}
