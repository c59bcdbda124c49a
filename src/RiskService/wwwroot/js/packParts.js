// Parts that the views of a pack share: clauses, numbers with units, nested conditions, differences.
import { isEnglish, say, word } from './words.js';
import { el, grid } from './page.js';

export const list = items => items.join(isEnglish ? ', ' : '、');

/** A clause as it is cited; where its paraphrase is known, resting on it or opening it shows that. */
export const cite = (pack, id) => pack.clauses[id]
  ? el('details', { class: 'cite' }, el('summary', { title: say(pack.clauses[id]) }, id), el('p', {}, say(pack.clauses[id])))
  : el('span', {}, id || '—');

const digits = value => value.toLocaleString('en-US', { maximumFractionDigits: 4 });

const isShare = unit => unit.english === 'share';

/** A number with its unit; a share as a percentage. */
export const amount = (value, unit) => isShare(unit) ? `${digits(value * 100)}%` : `${digits(value)} ${say(unit)}`;

/** What an officer types for a number of a unit, and back: shares as percentages. */
export const typed = (value, unit) => isShare(unit) ? Number((value * 100).toFixed(6)) : value;
export const meant = (text, unit) => isShare(unit) ? Number((Number(text) / 100).toFixed(8)) : Number(text);
export const typedUnit = unit => isShare(unit) ? '%' : say(unit);

/** Which pack states an entry: this one, or the one it inherits it from. */
export const origin = (pack, id) => el('span', { class: id === pack.id ? 'badge own' : 'soft small' }, id === pack.id ? word('own') : id);

export const choice = text => text ? el('span', { class: 'badge' }, word('choice')) : null;

/** Criteria combined, as nested lists. */
export function combination(rule, top = true) {
  if (rule.how === 'criterion') return top ? el('p', {}, say(rule.title)) : el('li', {}, el('a', { href: `#criterion-${rule.id}` }, say(rule.title)));
  const parts = el('div', { class: `rule rule-${rule.how}` }, el('span', { class: 'rule-how' }, word(rule.how === 'all' ? 'allOf' : 'anyOf')), el('ul', {}, rule.parts.map(part => combination(part, false))));
  return top ? parts : el('li', {}, parts);
}

const side = text => text ? say(text) : '—';

const fields = difference => el('ul', { class: 'items' }, difference.fields.map(f => el('li', {}, el('span', { class: 'soft' }, `${say(f.field)}: `),
  difference.change === 'changed' ? [el('del', {}, side(f.first)), ' → ', el('ins', {}, side(f.second))] : side(f.second ?? f.first))));

/** What differs between two packs, section by section. */
export const differences = (found, attributes) => found.length === 0 ? el('p', { class: 'soft' }, word('noDifferences')) : grid(['differenceSection', 'differenceEntry', 'differenceKind', 'differenceFields'],
  found.map(d => [word(`section.${d.section}`), [say(d.title), d.id && d.id !== say(d.title) ? el('div', { class: 'small' }, d.id) : null], el('span', { class: `chip change-${d.change}` }, word(`change.${d.change}`)), fields(d)]), attributes);
