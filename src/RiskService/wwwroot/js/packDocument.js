// A pack in full: what it says, by which clause, and which pack says it.
import { say, word } from './words.js';
import { address, el, grid, panel } from './page.js';
import { amount, choice, cite, combination, differences, list, origin } from './packParts.js';

const fact = (name, value) => el('div', {}, el('dt', {}, word(name)), el('dd', {}, value));

const note = (...content) => el('div', { class: 'small' }, content);

function head(pack) {
  return el('section', { class: 'panel' }, el('h2', {}, say(pack.title)), el('dl', { class: 'facts' },
    fact('packLine', pack.id), fact('documentNumber', pack.document ?? '—'), fact('packArea', pack.area ?? word('nation')), fact('packStart', pack.start),
    fact('packExtends', pack.extends ? el('a', { href: address('/packs.html', { pack: pack.extends }) }, pack.extends) : word('base')),
    pack.yieldsTo.length ? fact('yieldsTo', list(pack.yieldsTo)) : null, fact('valuesAt', pack.quarter)),
  pack.extends ? el('details', { id: 'changes' }, el('summary', {}, `${word('changesAgainst')} · ${pack.extends} · ${pack.changes.length} ${word('differences')}`), differences(pack.changes)) : null);
}

function identify(pack) {
  const rule = pack.identify;
  return panel('identifyTitle', el('div', { id: 'identify' }, combination(rule.rule)), el('p', { class: 'small' }, cite(pack, rule.clause)), rule.choice ? el('p', {}, choice(true), ' ', say(rule.choice)) : null,
    rule.alternatives.length ? el('details', {}, el('summary', {}, `${word('otherReadings')} (${rule.alternatives.length})`), rule.alternatives.map(a => [el('p', {}, say(a.title)), combination(a.rule)])) : null);
}

function scope(pack) {
  const { scope: s } = pack;
  return panel('scopeTitle', el('ul', { class: 'items plain' },
    s.hukouLocal ? el('li', {}, word('hukouLocal')) : null, s.resident ? el('li', {}, word('residentLong')) : null,
    s.groups.length ? s.groups.map(g => el('li', {}, say(g.title), g.until && !say(g.title).includes(g.until.slice(0, 4)) ? ` (${word('asOfDay')} ${g.until})` : '', g.rule ? note(`${word('toldBy')}: ${say(g.rule)}`) : ' ', cite(pack, g.clause))) : el('li', {}, word('everyone'))));
}

const criteria = pack => panel('criteriaTitle', grid(['criterion', 'roles', 'settings', 'cause', 'usesValues', 'clause', 'origin'], pack.criteria.map(c => [
  [el('span', { id: `criterion-${c.id}` }, say(c.title)), c.choice ? note(choice(true), ' ', say(c.choice)) : null],
  c.roles.map(role => el('span', { class: `chip role-${role}` }, word(`role.${role}`))),
  c.settings.length ? el('ul', { class: 'items' }, c.settings.map(s => el('li', {}, say(s.text)))) : '—',
  c.causes.length ? list(c.causes.map(cause => word(`cause.${cause}`))) : '—',
  c.values.length ? el('ul', { class: 'items' }, c.values.map(name => el('li', {}, el('a', { href: `#value-${name}` }, say(pack.values.find(v => v.name === name).label))))) : '—',
  cite(pack, c.clause), origin(pack, c.origin)]), { id: 'criteria' }));

const span = v => `${v.start} – ${v.end ?? word('now')}`;

/** A value's number and span with where it comes from, for the spans besides the one in force. */
const other = (pack, v) => el('li', {}, `${amount(v.value, v.unit)} · ${span(v)}${v.area ? ` · ${v.area}` : ''} · `, v.source, v.mark ? ` (${word(`mark.${v.mark}`)})` : '', ' ', origin(pack, v.origin));

function values(pack) {
  const names = [...new Set(pack.values.map(v => v.name))];
  return panel('valuesTitle', grid(['valueName', 'value', 'period', 'source', 'origin', 'valueNote'], names.map(name => {
    const spans = pack.values.filter(v => v.name === name);
    const now = spans.find(v => v.inForce);
    const rest = spans.filter(v => v !== now);
    const others = rest.length ? el('details', { class: 'cite' }, el('summary', {}, `${word('otherSpans')} (${rest.length})`), el('ul', { class: 'items small' }, rest.map(v => other(pack, v)))) : null;
    const title = [el('span', { id: `value-${name}` }, say(spans[0].label)), choice(now?.choice), note(name)];
    if (!now) return [title, el('span', { class: 'soft' }, word('notInForce')), '', '', '', others];
    return [
      title, el('b', { class: 'number' }, amount(now.value, now.unit)), [span(now), now.area ? note(now.area) : null],
      [cite(pack, now.source), now.mark ? note(word(`mark.${now.mark}`)) : null], origin(pack, now.origin),
      [now.choice ? el('p', { class: 'tight' }, say(now.choice)) : null, now.band.length ? note(`${word('band')}: ${list(now.band.map(b => amount(b, now.unit)))}`) : null, others],
    ];
  }), { id: 'values' }));
}

const exclusions = pack => panel('exclusions', pack.exclusions.length ? grid(['exclusions', 'exclusionTest', 'exemptions', 'effect', 'clause', 'origin'], pack.exclusions.map(e => [
  say(e.title), say(e.test), e.exemptions.length ? list(e.exemptions.map(say)) : '—', word(e.questionOnly ? 'question' : 'excludes'), cite(pack, e.clause), origin(pack, e.origin)])) : el('p', { class: 'soft' }, word('noExclusionsInPack')),
el('h2', {}, word('pathBack')), pack.pathBack.length ? grid(['step', 'by', 'evidence', 'clause'], pack.pathBack.map((s, i) => [`${i + 1}. ${say(s.title)}`, say(s.by), say(s.evidence), cite(pack, s.clause)]))
  : el('p', { class: 'soft' }, word('noPathBack')));

function levels(pack) {
  const { level } = pack;
  const least = grade => grade ? `≥ ${grade}` : '—';
  const graded = (name, titles) => el('li', {}, el('b', {}, word(name)), titles.length ? `: ${list(titles.map(say))}` : ': —');
  return panel('levelTitle', el('p', { class: 'soft' }, word('levelRows'), ' ', cite(pack, level.clause)),
    grid(['levelColumn', 'potential', 'guarantees', 'income'], level.rows.map(r => [[el('span', { class: `level level-${r.level}` }, word(`level.${r.level}`)), r.visitFirst ? el('span', { class: 'badge' }, word('visitFirst')) : null], least(r.potential), least(r.guarantees), least(r.income)])),
    level.choice ? el('p', {}, choice(true), ' ', say(level.choice)) : null,
    el('details', {}, el('summary', {}, word('wholeRule')), el('ul', { class: 'items plain' }, graded('guarantees', level.guarantees), graded('income', level.income)), el('p', {}, say(level.text))));
}

function measures(pack) {
  const causes = [...new Set(pack.measures.flatMap(m => m.causes.length ? m.causes : ['any']))];
  const one = m => el('li', {}, say(m.title), ' ', m.needsLabour === null ? null : el('span', { class: 'chip' }, word(m.needsLabour ? 'labour.able' : 'labour.unable')),
    m.criteria.length ? note(word('onlyWhereAtOrNear'), ' ', list(m.criteria.map(say))) : null,
    m.department ? note(say(m.department), m.units.length ? ` · ${word('units')} ${list(m.units.map(say))}` : '') : null, cite(pack, m.clause));
  return panel('measuresByCause', grid(['cause', 'measuresTitle'], causes.map(cause => [cause === 'any' ? word('anyCause') : word(`cause.${cause}`),
    el('ul', { class: 'items measures' }, pack.measures.filter(m => cause === 'any' ? m.causes.length === 0 : m.causes.includes(cause)).map(one))]), { id: 'measures' }));
}

const scenarios = pack => panel('scenariosTitle', pack.scenarios.length ? grid(['scenario', 'effects', 'valueNote', 'clause'], pack.scenarios.map(s => [
  say(s.title), el('ul', { class: 'items' }, s.effects.map(e => el('li', {}, say(e)))), say(s.choice), cite(pack, s.clause)])) : el('p', { class: 'soft' }, word('noScenarios')));

const calendar = pack => panel('calendarTitle', pack.calendar.length ? grid(['term', 'value', 'clause', 'origin'], pack.calendar.map(c => [say(c.title), say(c.text), cite(pack, c.clause), origin(pack, c.origin)]))
  : el('p', { class: 'soft' }, word('noCalendar')));

/** The clauses cited, all in one place. */
const clauses = pack => panel('clausesCited', el('details', {}, el('summary', {}, `${Object.keys(pack.clauses).length} ${word('clausesUnit')}`),
  grid(['clause', 'paraphrase'], Object.entries(pack.clauses).map(([id, text]) => [id, say(text)]), { class: 'cards', id: 'clauses-cited' })));

/** Everything a pack says. */
export const packDocument = pack => [head(pack), el('div', { class: 'columns' }, identify(pack), scope(pack)), criteria(pack), values(pack), exclusions(pack), levels(pack), measures(pack), scenarios(pack), calendar(pack), clauses(pack)];
