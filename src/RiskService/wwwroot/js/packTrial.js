// A changed value, the dependence of the list on every choice, and misfortunes.
import { say, word } from './words.js';
import { chart, el, field, grid, number, state } from './page.js';
import { amount, cite, meant, typed, typedUnit } from './packParts.js';
import { brief, heads, listChange, workForm } from './packWork.js';

/** The values that can be tried: those in force, choices first. */
const triable = pack => pack.values.filter(v => v.inForce).sort((a, b) => (b.choice !== null) - (a.choice !== null));

/** The number of a value, typed or picked from its band. */
function numberOf(value) {
  const input = el('input', { type: 'number', id: 'number', min: 0, step: 'any', required: true, value: typed(value.value, value.unit) });
  const picks = value.band.map(b => el('button', { type: 'button', onclick: () => set(b) }, amount(b, value.unit)));
  const mark = () => picks.forEach((pick, i) => pick.setAttribute('aria-pressed', String(value.band[i] === meant(input.value, value.unit))));
  const set = b => { input.value = typed(b, value.unit); mark(); };
  const step = by => {
    const now = meant(input.value, value.unit);
    const next = by > 0 ? value.band.find(b => b > now) : value.band.findLast(b => b < now);
    if (next !== undefined) set(next);
  };
  const stepper = (id, text, name, by) => value.band.length ? el('button', { type: 'button', id, title: word(name), 'aria-label': word(name), onclick: () => step(by) }, text) : null;
  input.addEventListener('input', mark);
  mark();
  return { input, nodes: [el('div', { class: 'field' }, el('label', { for: 'number' }, `${word('trialNumber')} (${typedUnit(value.unit)})`), el('div', { class: 'stepper' }, stepper('step-down', '−', 'stepDown', -1), input, stepper('step-up', '+', 'stepUp', 1))),
    value.band.length ? el('div', { class: 'field' }, el('span', { class: 'label' }, word('band')), el('div', { class: 'switch', id: 'band', role: 'group', 'aria-label': word('band') }, picks)) : null] };
}

/** Changes one value and shows the list before and after. */
export async function trial(pack) {
  const options = triable(pack);
  const group = (name, values) => values.length ? el('optgroup', { label: word(name) }, values.map(v => el('option', { value: v.name, selected: v.name === state().get('value') }, `${say(v.label)} (${amount(v.value, v.unit)})`))) : null;
  const choose = el('select', { id: 'value', onchange: () => draw() }, group('choices', options.filter(v => v.choice)), group('statedValues', options.filter(v => !v.choice)));
  const [numbers, about] = [el('div', { class: 'fields' }), el('div', { class: 'about' })];
  let current;
  const draw = () => {
    const value = options.find(v => v.name === choose.value);
    current = { value, ...numberOf(value) };
    numbers.replaceChildren(...current.nodes.filter(Boolean));
    about.replaceChildren(el('p', {}, `${word('inForceNow')}: ${amount(value.value, value.unit)} · `, cite(pack, value.source)), ...(value.choice ? [el('p', { class: 'soft' }, say(value.choice))] : []));
  };
  draw();
  const form = await workForm({
    id: 'trial', title: 'trialTitle', hint: 'trialHint', button: 'trialRun', fields: [field('trialValue', choose), numbers],
    request: () => ({ path: `/api/packs/${encodeURIComponent(pack.id)}/trial`, body: { value: current.value.name, number: meant(current.input.value, current.value.unit) } }),
    show: ({ result }, county) => [el('h2', { id: 'trial-said' }, `${say(result.value.label)}: ${amount(result.value.before, result.value.unit)} → ${amount(result.value.after, result.value.unit)}`), listChange(result, county)],
  });
  if (Array.isArray(form)) form[0].append(about);
  return form;
}

function choiceOf(pack, job, c) {
  const place = el('figure', { class: 'figure' });
  const row = p => [[say(p.label), p.inForce ? el('span', { class: 'badge' }, word('inForceNow')) : null], brief(p.meeting), brief(p.near), brief(p.entering), brief(p.leaving), brief(p.high), brief(p.medium)];
  requestAnimationFrame(() => chart(place, `/api/jobs/${job.id}/charts/${encodeURIComponent(c.id)}.svg`));
  return el('section', { class: 'panel', id: `choice-${c.id}` }, el('h2', {}, say(c.label)), el('p', { class: 'soft' }, cite(pack, c.clause), ' ', say(c.reason)), place,
    el('p', { class: 'small' }, word('countsAre')), grid(['tried', 'meets', 'nearCount', 'entering', 'leaving', 'levelHigh', 'levelMedium'], c.points.map(row)));
}

/** How far each choice moves the list, at a glance. */
function overview(choices) {
  const range = (points, count) => {
    const numbers = points.map(count);
    const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
    return least === most ? [number(least)] : [`${number(least)} – `, el('b', {}, number(most))];
  };
  return el('section', { class: 'panel' }, el('h2', {}, word('overviewTitle')), el('p', { class: 'soft' }, word('overviewHint')), grid(['choiceName', 'inForceNow', 'meetingHouseholds', 'meetingPersons', 'nearHouseholds', 'highHouseholds', 'mediumHouseholds'], choices.map(c => [
    el('a', { href: `#choice-${c.id}` }, say(c.label)), say(c.points.find(p => p.inForce).label), range(c.points, p => p.meeting.households), range(c.points, p => p.meeting.persons),
    range(c.points, p => p.near.households), range(c.points, p => p.high.households), range(c.points, p => p.medium.households)]), { class: 'cards', id: 'overview' }));
}

/** The list under every value of every choice's band. */
export const sensitivity = pack => workForm({
  id: 'sensitivity', title: 'sensitivityTitle', hint: 'sensitivityHint', button: 'sensitivityRun',
  request: () => ({ path: `/api/packs/${encodeURIComponent(pack.id)}/sensitivity`, body: {} }),
  show: job => job.result.choices.length ? [overview(job.result.choices), job.result.choices.map(c => choiceOf(pack, job, c))] : el('p', { class: 'panel' }, word('noChoices')),
});

const levelUp = (entry, to) => {
  const moved = entry.change.levelMoves.filter(m => m.to === to && m.from !== to && m.from !== null);
  return number(moved.reduce((sum, m) => sum + m.count.households, 0));
};

function outcomes(pack, result, county) {
  const only = result.scenarios.length === 1 ? result.scenarios[0] : null;
  return [el('section', { class: 'panel' }, grid(['scenario', 'struck', 'entering', 'leaving', 'intoHigh', 'intoMedium', 'cannotTell'], result.scenarios.map(s => [
    [say(s.title), el('div', { class: 'small' }, cite(pack, s.clause))], [heads(s.struck), el('div', { class: 'small' }, `${word('spared')} ${number(s.spared.households)} · ${word('unrecorded')} ${number(s.unrecorded.households)}`)],
    heads(s.change.entering), heads(s.change.leaving), levelUp(s, 'high'), levelUp(s, 'medium'),
    s.blank.length ? el('details', { class: 'cite' }, el('summary', {}, `${s.blank.length} ${word('columnsBlank')}`), el('ul', { class: 'items small' }, s.blank.map(b => el('li', {}, `${say(b.label)}: ${number(b.households)} ${word('householdsUnit')}`)))) : '—']), { class: 'cards', id: 'scenarios' })),
  only ? listChange(only.change, county) : null];
}

/** What each of the pack's misfortunes would do to the list. */
export async function whatIf(pack) {
  if (pack.scenarios.length === 0) return el('p', { class: 'panel' }, word('noScenarios'));
  const choose = el('select', { id: 'scenario' }, el('option', { value: '' }, word('everyScenario')), pack.scenarios.map(s => el('option', { value: s.id }, say(s.title))));
  const household = el('input', { type: 'text', id: 'household', autocomplete: 'off' });
  return workForm({
    id: 'what-if', title: 'whatIfTitle', hint: 'whatIfHint', button: 'whatIfRun', wholeCounty: false, fields: [field('scenario', choose), field('householdOptional', household)],
    request: area => ({ path: `/api/packs/${encodeURIComponent(pack.id)}/what-if`, body: { scenario: choose.value || null, area: area.length > 6 ? area : null, household: household.value.trim() || null } }),
    show: (job, county) => outcomes(pack, job.result, county),
  });
}
