import { unit, word, apiLanguage } from './words.js';
import { address, chosen, el, fail, frame, get, level, number, percent, places, state, tenth, villageName } from './page.js';

const main = document.querySelector('main');

const panel = (title, ...content) => el('section', { class: 'panel' }, el('h2', {}, word(title)), content);

const fact = (name, value, more) => el('div', {}, el('dt', {}, word(name)), el('dd', {}, value, more ? el('small', {}, ` ${more}`) : null));

function facts(document, county) {
  const item = document.household;
  return el('section', { class: 'panel' }, el('dl', { class: 'facts' },
    fact('levelColumn', level(item.level), item.previousLevel ? `${word('from')} ${word('level.' + item.previousLevel)}` : null),
    fact('verdict', word(`verdict.${item.verdict}`), item.queue ? word(`queue.${item.queue}`) : null),
    fact('probability', percent(item.probability), item.percentile === null ? null : `${word('percentile')} ${tenth(item.percentile)}`),
    fact('priorityPlace', item.rank ? String(item.rank) : '—', document.riskRank ? `${word('scorePlace')} ${document.riskRank}` : null),
    fact('score', item.rawScore === null ? '—' : item.rawScore.toFixed(3)),
    fact('groups', `${item.grades.potential} / ${item.grades.guarantees} / ${item.grades.income}`, `${word('potential')} / ${word('guarantees')} / ${word('income')}`),
    fact('village', villageName(county, item.areaCode), item.areaCode),
    fact('monitored', word(item.fallenOn ? 'fallen' : item.monitored ? 'yes' : 'no'), `${item.members ?? '—'} ${word('members')}`)));
}

function why(document) {
  const item = document.household;
  return panel('why', el('p', {}, item.levelReason), item.visitFirst ? el('p', {}, el('span', { class: 'badge' }, word('visitFirst')), ' ', word('queueHint.model-only')) : null,
    item.reasons.length ? el('ul', { class: 'items plain' }, item.reasons.map(r => el('li', {}, r.text))) : el('p', { class: 'soft' }, word('noReasons')));
}

function exclusion(item) {
  // Assessments stored by earlier versions carry no state and no sentence.
  if (!item.state) return el('li', {}, `${item.title} (${item.clause})`, item.exemption ? ` · ${word('exempt')}: ${item.exemption}` : item.excludes ? '' : ` · ${word('question')}`);
  const path = item.pathBack;
  return el('li', { 'data-exclusion': item.state }, el('span', { class: 'badge' }, word(`exclusion.${item.state}`)), ` ${item.text}`,
    path ? el('ol', { class: 'items' }, path.steps.map(s => el('li', { 'data-step': s.id }, s.doneOn
      ? [`✓ ${s.doneOn} ${s.title} · ${s.doneBy} `, el('span', { class: 'soft' }, `${word('onFile')}: ${s.onFile} (${s.clause}) · ${word('recordedOn')} ${s.recordedOn}`)]
      : [s.id === path.next ? el('span', { class: 'badge' }, word('nextStep')) : '○', ` ${s.title} · ${s.by} `, el('span', { class: 'soft' }, `${word('toBeKept')}: ${s.evidence} (${s.clause})`)]))) : null,
    path?.uncounted.length ? el('ul', { class: 'items' }, path.uncounted.map(text => el('li', { class: 'soft' }, text))) : null);
}

function clauses(page) {
  const item = page.household;
  const label = name => page.labels[name] ?? name;
  const cell = (name, ...content) => el('td', { 'data-label': word(name) }, el('div', {}, content));
  return panel('clauses', el('p', { class: 'soft' }, `${word('scope')}: ${page.scopeReason}${page.asIf ? ` · ${word('asIf')}` : ''}`),
    el('div', { class: 'scroll' }, el('table', { class: 'cards', id: 'clauses' },
      el('thead', {}, el('tr', {}, ['criterion', 'clause', 'state', 'inputs', 'inForce', 'margin'].map(name => el('th', { scope: 'col' }, word(name))))),
      el('tbody', {}, item.criteria.map(c => el('tr', {},
        cell('criterion', c.title), cell('clause', c.clause),
        cell('state', el('span', { class: `chip chip-${c.state}` }, word(`state.${c.state}`)), c.text ? el('div', { class: 'small' }, c.text) : null),
        cell('inputs', c.inputs.length ? el('ul', { class: 'items' }, c.inputs.map(i => el('li', {}, `${label(i.name)} ${number(i.value)}`, el('span', { class: 'soft' }, ` ${unit(i.unit)}`)))) : '—'),
        cell('inForce', c.threshold ? [`${label(c.threshold.name)} ${number(c.threshold.value)}`, el('span', { class: 'soft' }, ` ${unit(c.threshold.unit)}`), c.threshold.choice ? el('span', { class: 'badge' }, word('choice')) : ''] : '—'),
        cell('margin', c.margin === null || c.margin === undefined ? '—' : (c.margin > 0 ? '+' : '') + number(c.margin))))))),
    el('h2', {}, word('exclusions')),
    item.exclusions.length ? el('ul', { class: 'items plain' }, item.exclusions.map(exclusion))
      : el('p', { class: 'soft' }, word('noExclusions')));
}

/** A chart drawn by the service, put into the page so that it takes the page's colours. */
async function draw(place, chart) {
  const width = Math.max(280, Math.min(1200, Math.floor(place.clientWidth)));
  const { area, quarter, id } = Object.fromEntries(state());
  const query = new URLSearchParams({ language: apiLanguage, width, ...(quarter ? { quarter } : {}) });
  const response = await fetch(`/api/households/${area}/${encodeURIComponent(id)}/charts/${chart}.svg?${query}`);
  if (!response.ok) return fail(place, new Error(`HTTP ${response.status}`));
  const picture = new DOMParser().parseFromString(await response.text(), 'image/svg+xml').documentElement;
  place.replaceChildren(document.importNode(picture, true));
}

function figures(page) {
  const figure = chart => el('figure', { class: 'figure', 'data-chart': chart });
  const heads = ['quarter', 'incomePerHead', 'rigid', 'medical', 'levelColumn', 'recordedOn'];
  const history = el('details', {}, el('summary', {}, word('table')), el('div', { class: 'scroll' }, el('table', {},
    el('thead', {}, el('tr', {}, heads.map(name => el('th', { scope: 'col', class: 'number' }, word(name))))),
    el('tbody', {}, page.history.toReversed().map(h => el('tr', {}, el('td', { class: 'number' }, h.quarter), [h.incomePerHead, h.rigidSpendingPerHead, h.medicalPerHead].map(v => el('td', { class: 'number' }, number(v))),
      el('td', { class: 'number' }, level(h.level)), el('td', { class: 'number' }, h.recordedOn ?? '—')))))));
  return el('div', { class: 'columns' },
    panel('contributions', page.model ? [el('p', { class: 'soft' }, `${word('contributionsHint')} ${word('base')} ${page.baseScore?.toFixed(3) ?? '—'}`), figure('contributions')] : el('p', { class: 'soft' }, word('noModel'))),
    el('div', {}, panel('money', figure('money'), history), panel('history', figure('levels'))));
}

function rest(page) {
  const item = page.household;
  const measures = item.measures.length
    ? el('ul', { class: 'items plain' }, item.measures.map(m => el('li', {}, `${m.title} `, el('span', { class: 'badge' }, word(m.given ? 'given' : 'suggested')), el('span', { class: 'soft' }, ` ${[m.department, m.clause].filter(Boolean).join(' · ')}`))))
    : el('p', { class: 'soft' }, word('noMeasures'));
  const unknown = item.unknown.length || item.problems.length
    ? [item.unknown.length ? el('p', {}, `${word('unknownColumns')}: `, item.unknown.map(name => el('span', { class: 'chip chip-unknown' }, page.labels[name] ?? name))) : null,
      el('ul', { class: 'items plain' }, item.problems.map(p => el('li', {}, p.message, el('span', { class: 'soft' }, ` ${p.file}:${p.row} ${p.column ?? ''}`))))]
    : el('p', { class: 'soft' }, word('noUnknown'));
  const events = page.events.length
    ? el('ul', { class: 'items plain' }, page.events.map(e => el('li', {}, `${e.happenedOn} ${word('event.' + e.kind)} `, el('span', { class: 'soft' }, `${word('recordedOn')} ${e.recordedOn}`))))
    : el('p', { class: 'soft' }, word('noEvents'));
  return el('div', { class: 'columns' }, panel('measuresTitle', measures), panel('unknownTitle', unknown), panel('events', events));
}

async function show() {
  try {
    const found = await places(main);
    if (!found) return;
    const { county, quarter } = chosen(found);
    const id = state().get('id') ?? '';
    const page = await get(`/api/households/${state().get('area') ?? ''}/${encodeURIComponent(id)}`, { quarter });
    document.title = `${id} · ${page.quarter} · ${word('title')}`;
    main.replaceChildren(
      el('p', { class: 'note' }, el('a', { href: address('/', { quarter: page.quarter }) }, `← ${word('back')}`)),
      el('h1', {}, `${word('household')} ${id} · ${page.quarter}`),
      ...(county?.generated ? [el('p', { class: 'note generated' }, word('generated'))] : []),
      el('p', { class: 'note' }, page.notice, ' ', `${word('packLine')} ${page.pack}`, page.model ? ` · ${word('modelLine')} ${page.model} · ${word('targetLine')}: ${word('target.' + page.target)}` : ''),
      facts(page, county), why(page), clauses(page), figures(page), rest(page));
    await Promise.all([...main.querySelectorAll('[data-chart]')].map(place => draw(place, place.dataset.chart)));
  } catch (error) {
    fail(main, error);
  }
}

frame('household');
show();
