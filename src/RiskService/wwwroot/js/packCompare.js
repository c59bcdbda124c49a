// Two packs side by side, and what the choice between them does to the list.
import { say, word } from './words.js';
import { el, field, get, grid, state } from './page.js';
import { listChange, workForm } from './packWork.js';

const sections = ['values', 'criteria', 'exclusions', 'path-back', 'measures', 'scenarios', 'calendar'];
const entries = (pack, section) => (section === 'path-back' ? pack.pathBack : pack[section]).map(e => ({ id: e.id ?? e.name, title: say(e.title ?? e.label) }));

/** Titles of the entries of a section that say the same in both packs. */
function same(first, second, section, found) {
  if (!sections.includes(section)) return [];
  const changed = new Set(found.map(d => d.id));
  return entries(second, section).filter(e => !changed.has(e.id) && entries(first, section).some(f => f.id === e.id));
}

const fields = (difference, side) => {
  const there = difference.fields.filter(f => f[side]);
  return there.length === 0 ? el('span', { class: 'soft' }, '—') : el('ul', { class: 'items' }, there.map(f => el('li', {}, el('span', { class: 'soft' }, `${say(f.field)}: `), say(f[side]))));
};

/** The entries of both packs beside each other, section by section. */
function sideBySide(first, second, found, all) {
  const shown = [...new Set([...found.map(d => d.section), ...(all ? sections : [])])];
  return shown.map(section => {
    const different = found.filter(d => d.section === section);
    const rows = different.map(d => [[el('b', {}, say(d.title)), ' ', el('span', { class: `chip change-${d.change}` }, word(`change.${d.change}`))], fields(d, 'first'), fields(d, 'second')]);
    const alike = all ? same(first, second, section, different).map(e => [e.title, word('inBoth'), word('inBoth')]) : [];
    if (rows.length + alike.length === 0) return null;
    return el('details', { open: true, class: 'section' }, el('summary', {}, `${word(`section.${section}`)} · ${different.length} ${word('differences')}`), grid(['differenceEntry', first.id, second.id], [...rows, ...alike], { class: 'cards beside' }));
  });
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
      el('div', { class: 'switch', role: 'group', 'aria-label': word('view.compare') }, shown('onlyDifferences', false), shown('everything', true))),
    form,
    el('section', { class: 'panel', id: 'differences' }, el('h2', {}, `${other} → ${pack.id} · ${found.length} ${word('differences')}`), found.length === 0 ? el('p', { class: 'soft' }, word('noDifferences')) : null, sideBySide(second, pack, found, all))];
}
