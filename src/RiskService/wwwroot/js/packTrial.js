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

/** What can be tried: a number, a word of a criterion's setting, another reading of the identify clause. Each has its control, what is said of it, and what is sent. */
function triables(pack) {
  const values = triable(pack).map(v => ({ id: v.name, group: v.choice ? 'choices' : 'statedValues', text: `${say(v.label)} (${amount(v.value, v.unit)})`, now: amount(v.value, v.unit), clause: v.source, why: v.choice, draw: () => {
    const { input, nodes } = numberOf(v);
    return { nodes, body: () => ({ value: v.name, number: meant(input.value, v.unit) }) };
  } }));
  const settings = pack.criteria.flatMap(c => c.settings.filter(s => s.words.length > 1).map(s => ({ id: `${c.id}.${s.name}`, group: 'triedSettings', text: `${say(c.title)} (${say(s.text)})`, now: say(s.text), clause: c.clause, why: c.choice, draw: () => {
    const words = picked('word', s.words.map(w => [w.value, say(w.text), w.value === s.value]));
    return { nodes: [field('trialWord', words)], body: () => ({ setting: `${c.id}.${s.name}`, word: words.value }) };
  } })));
  const rule = pack.identify;
  const reading = rule.alternatives.length ? [{ id: 'identify', group: 'triedReading', text: word('triedReading'), now: say(rule.text), clause: rule.clause, why: rule.choice, draw: () => {
    const readings = picked('reading', rule.alternatives.map((a, i) => [i + 1, say(a.title), i === 0]));
    return { nodes: [field('trialReading', readings)], body: () => ({ reading: Number(readings.value) }) };
  } }] : [];
  return [...values, ...settings, ...reading];
}

/** A list to pick from; another word than the one in force stands picked at first. */
function picked(id, options) {
  const first = options.find(([, , now]) => !now) ?? options[0];
  return el('select', { id }, options.map(([value, text]) => el('option', { value, selected: value === first[0] }, text)));
}

/** What was changed, in words. */
const said = ({ value, word: tried }) => value ? `${say(value.label)}: ${amount(value.before, value.unit)} → ${amount(value.after, value.unit)}` : `${say(tried.label)}: ${say(tried.before)} → ${say(tried.after)}`;

/** Changes one thing and shows the list before and after. */
export async function trial(pack) {
  const options = triables(pack);
  const group = name => {
    const some = options.filter(o => o.group === name);
    return some.length ? el('optgroup', { label: word(name) }, some.map(o => el('option', { value: o.id, selected: o.id === state().get('value') }, o.text))) : null;
  };
  const choose = el('select', { id: 'value', onchange: () => draw() }, ['choices', 'statedValues', 'triedSettings', 'triedReading'].map(group));
  const [controls, about] = [el('div', { class: 'fields' }), el('div', { class: 'about' })];
  let current;
  const draw = () => {
    const option = options.find(o => o.id === choose.value);
    current = option.draw();
    controls.replaceChildren(...current.nodes.filter(Boolean));
    about.replaceChildren(el('p', {}, `${word('inForceNow')}: ${option.now} · `, cite(pack, option.clause)), ...(option.why ? [el('p', { class: 'soft' }, say(option.why))] : []));
  };
  draw();
  const form = await workForm({
    id: 'trial', title: 'trialTitle', hint: 'trialHint', button: 'trialRun', fields: [field('trialValue', choose), controls],
    request: () => ({ path: `/api/packs/${encodeURIComponent(pack.id)}/trial`, body: current.body() }),
    show: ({ result }, county) => [el('h2', { id: 'trial-said' }, said(result)), listChange(result, county)],
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
