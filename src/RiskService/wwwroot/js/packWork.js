// County-wide work on packs: its form, the job that does it, and what it does to the list.
import { say, word } from './words.js';
import { address, ask, chosen, el, fail, field, grid, level, named, number, places, state, villageName, watch } from './page.js';

const shownAtOnce = 20;

const send = (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });

/** Has the service do the work and shows how far it is; the job when it has succeeded, null after saying why not. */
async function work(place, path, body) {
  const bar = el('progress', { max: 1, value: 0, 'aria-label': word('working') });
  const step = el('p', { class: 'soft', role: 'status' }, word('working'));
  place.replaceChildren(el('div', { class: 'panel' }, bar, step));
  try {
    // The same work under way already is as good.
    const job = await send(path, body).catch(error => error.problem?.job ? { id: error.problem.job } : Promise.reject(error));
    const ended = await watch(job.id, now => { bar.value = now.progress; step.textContent = now.step ? say(now.step) : word(`job.${now.state}`); });
    if (ended.state === 'succeeded') return ended;
    fail(place, new Error(say(ended.error)));
  } catch (error) {
    fail(place, error);
  }
  return null;
}

const remember = changes => {
  const query = state();
  for (const [key, value] of Object.entries(changes)) query.set(key, value);
  history.replaceState(null, '', `${location.pathname}?${query}`);
};

/** A form over county and quarter whose sending has work done; ask gives path and body, show the nodes of the outcome. */
export async function workForm({ id, title, hint, button, fields = [], wholeCounty = true, request, show }) {
  const section = el('section', { class: 'panel' });
  const found = await places(section);
  if (!found) return section;
  const { area, quarter } = chosen(found);
  const counties = found.areas.flatMap(county => [county, ...(wholeCounty ? [] : county.townships)]);
  const where = el('select', { id: 'area' }, counties.map(a => el('option', { value: a.areaCode, selected: a.areaCode === (wholeCounty ? area.slice(0, 6) : area) }, `${a.areaCode.length > 6 ? '　' : ''}${named(a)}`)));
  const when = el('select', { id: 'quarter' }, [...new Set(found.quarters.map(q => q.quarter))].map(q => el('option', { value: q, selected: q === quarter }, q)));
  const outcome = el('div', { id: `${id}-outcome`, 'aria-live': 'polite' });
  const submit = async event => {
    event.preventDefault();
    const go = event.target.querySelector('button.primary');
    go.disabled = true;
    remember({ area: where.value, quarter: when.value });
    const { path, body } = request(where.value, when.value);
    const job = await work(outcome, path, { areaCode: where.value.slice(0, 6), quarter: when.value, ...body });
    if (job) {
      const county = found.areas.find(a => a.areaCode === where.value.slice(0, 6));
      outcome.replaceChildren(...[show(job, county)].flat(Infinity).filter(Boolean));
    }
    go.disabled = false;
  };
  section.append(el('h2', {}, word(title)), el('p', { class: 'soft' }, word(hint)),
    el('form', { class: 'fields', id, onsubmit: submit }, field('area', where), field('quarter', when), fields, el('button', { type: 'submit', class: 'primary' }, word(button))));
  return [section, outcome];
}

/** 12 households · 40 persons. */
export const heads = count => `${number(count.households)} ${word('householdsUnit')} · ${number(count.persons)} ${word('personsUnit')}`;

/** The same in brief: 12 / 40. */
export const brief = count => `${number(count.households)} / ${number(count.persons)}`;

const tile = (name, count, kind) => el('div', { class: `tile ${kind ?? ''}` }, el('span', {}, word(name)), el('b', {}, number(count.households)), el('span', {}, `${word('householdsUnit')} · ${number(count.persons)} ${word('personsUnit')}`));

/** Who enters and leaves the list, in numbers. */
export const tiles = change => el('section', { class: 'tiles' }, tile('meetBefore', change.meetBefore), tile('meetAfter', change.meetAfter), tile('entering', change.entering, 'tile-entering'), tile('leaving', change.leaving, 'tile-leaving'),
  el('div', { class: 'tile' }, el('span', {}, word('changedHouseholds')), el('b', {}, number(change.changed)), el('span', {}, word('ofHouseholds'))));

function shifts(change) {
  const all = [...change.byCriterion, ...change.byOther];
  return el('section', { class: 'panel' }, el('h2', {}, word('byCriterionTitle')), all.length === 0 ? el('p', { class: 'soft' }, word('nobodyMoves'))
    : grid(['criterion', 'entering', 'leaving'], all.map(s => [say(s.title), heads(s.entering), heads(s.leaving)]), { class: 'cards', id: 'shifts' }));
}

function moves(change) {
  const moved = change.levelMoves.filter(m => m.from !== m.to);
  return el('section', { class: 'panel' }, el('h2', {}, word('levelsTitle')), moved.length === 0 ? el('p', { class: 'soft' }, word('nobodyChanges'))
    : grid(['levelFrom', 'levelTo', 'householdCount'], moved.map(m => [m.from ? level(m.from) : word('outOfList'), m.to ? level(m.to) : word('outOfList'), heads(m.count)])));
}

const was = (before, after) => before === after ? [after] : [before, ' → ', after];

function household(item, change, county) {
  const at = (place, part) => place ? part(place) : '—';
  const verdict = place => at(place, p => word(`verdict.${p.verdict}`));
  const rank = place => at(place, p => p.rank ? String(p.rank) : '—');
  const levels = place => place?.level ? level(place.level) : '—';
  return [
    [el('a', { href: address('/household.html', { area: change.areaCode, quarter: change.quarter, id: item.householdId, with: change.after === change.before ? null : change.after }) }, item.householdId),
      item.enters ? el('span', { class: 'chip chip-enters' }, word('enters')) : item.leaves ? el('span', { class: 'chip chip-leaves' }, word('leaves')) : null,
      el('div', { class: 'change' }, `${item.members ?? '—'} ${word('members')} · ${villageName(county, item.areaCode)}`)],
    was(verdict(item.before), verdict(item.after)),
    el('span', { class: 'steps' }, item.before?.level === item.after?.level ? levels(item.after) : [levels(item.before), ' → ', levels(item.after)]),
    was(rank(item.before), rank(item.after)),
    item.criteria.length ? el('ul', { class: 'items' }, item.criteria.map(c => el('li', {}, say(c.title), el('span', { class: 'soft' }, ` ${c.before ? word(`state.${c.before}`) : word('absentCriterion')} → ${c.after ? word(`state.${c.after}`) : word('absentCriterion')}`)))) : '—',
  ];
}

function concerned(change, county) {
  const rows = change.households.map(item => household(item, change, county));
  const table = (some, attributes) => grid(['household', 'verdictChange', 'levelChange', 'rankChange', 'criteriaChange'], some, attributes);
  return el('section', { class: 'panel' }, el('h2', {}, word('firstHouseholds'), rows.length < change.changed ? ` (${word('firstOf')} ${rows.length} / ${number(change.changed)})` : ''),
    rows.length === 0 ? el('p', { class: 'soft' }, word('nothingChanges')) : table(rows.slice(0, shownAtOnce), { class: 'cards', id: 'changed' }),
    rows.length > shownAtOnce ? el('details', {}, el('summary', {}, `${word('furtherHouseholds')} (${rows.length - shownAtOnce})`), table(rows.slice(shownAtOnce), { class: 'cards' })) : null);
}

/** Everything that a comparison, a trial or a misfortune does to the list. */
export function listChange(change, county) {
  const about = [change.quarter, change.model ? `${word('modelLine')} ${change.model}` : word('rulesOnlyNow'), change.asIf ? word('asIf') : null].filter(Boolean).join(' · ');
  return [el('p', { class: 'note' }, about), tiles(change), el('div', { class: 'columns' }, shifts(change), moves(change)),
    concerned(change, county)];
}
