import { say, unit, word } from './words.js';
import { address, chart, chosen, el, fail, field, frame, get, level, number, panel, percent, places, state, tenth, villageName } from './page.js';

const main = document.querySelector('main');

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
        cell('inputs', c.inputs.length ? el('ul', { class: 'items' }, c.inputs.map(i => el('li', {}, `${label(i.name)} ${i.code ?? number(i.value)}`, el('span', { class: 'soft' }, ` ${unit(i.unit)}`)))) : '—'),
        cell('inForce', c.threshold ? [`${label(c.threshold.name)} ${number(c.threshold.value)}`, el('span', { class: 'soft' }, ` ${unit(c.threshold.unit)}`), c.threshold.choice ? el('span', { class: 'badge' }, word('choice')) : ''] : '—'),
        cell('margin', c.margin === null || c.margin === undefined ? '—' : (c.margin > 0 ? '+' : '') + number(c.margin))))))),
    el('h2', {}, word('exclusions')),
    item.exclusions.length ? el('ul', { class: 'items plain' }, item.exclusions.map(exclusion))
      : el('p', { class: 'soft' }, word('noExclusions')));
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
  const list = (title, items, draw) => items.length ? [el('h3', {}, word(title)), el('ul', { class: 'items plain' }, items.map(one => el('li', {}, draw(one))))] : null;
  const measures = item.measures.length
    ? el('ul', { class: 'items plain', id: 'measures' }, item.measures.map(m => el('li', {}, `${m.title} `, el('span', { class: 'badge' }, word(m.given ? 'given' : 'suggested')), m.labourUnknown ? el('span', { class: 'badge' }, word('labourUnknown')) : null,
      el('span', { class: 'soft' }, ` ${[m.causes.length ? `${word('answers')} ${m.causes.map(c => word('cause.' + c)).join(' ')}` : '', m.department, ...m.units, m.clause].filter(Boolean).join(' · ')}`))))
    : el('p', { class: 'soft' }, word('noMeasures'));
  const causes = list('causesTitle', item.causeSources, c => [el('strong', {}, c.label), el('ul', { class: 'items' }, c.sources.map(s => el('li', {}, s.text)))]);
  const gaps = list('gapsTitle', item.gaps, g => [el('span', { class: `chip chip-${{ gap: 'met', covered: 'not-met' }[g.state] ?? 'unknown'}` }, word(`gapState.${g.state}`)), ' ', g.text]);
  const unknown = item.unknown.length || item.problems.length
    ? [item.unknown.length ? el('p', {}, `${word('unknownColumns')}: `, item.unknown.map(name => el('span', { class: 'chip chip-unknown' }, page.labels[name] ?? name))) : null,
      el('ul', { class: 'items plain' }, item.problems.map(p => el('li', {}, p.message, el('span', { class: 'soft' }, ` ${p.file}:${p.row} ${p.column ?? ''}`))))]
    : el('p', { class: 'soft' }, word('noUnknown'));
  const events = page.events.length
    ? el('ul', { class: 'items plain' }, page.events.map(e => el('li', {}, `${e.happenedOn} ${word('event.' + e.kind)} `, el('span', { class: 'soft' }, `${word('recordedOn')} ${e.recordedOn}`))))
    : el('p', { class: 'soft' }, word('noEvents'));
  return el('div', { class: 'columns' }, panel('measuresTitle', measures, causes, gaps), panel('unknownTitle', unknown), panel('events', events));
}

/** The rules' judgement by another pack beside the assessment's own. */
function underPacks(page, packs) {
  const choose = el('select', { id: 'with', onchange: e => location.assign(address('/household.html', { quarter: page.quarter, id: page.household.householdId, with: e.target.value })) },
    el('option', { value: '' }, word('chooseOther')), packs.filter(p => p.id !== page.pack).map(p => el('option', { value: p.id, selected: p.id === state().get('with') }, `${p.id} ${say(p.title)}`)));
  const sides = page.underPacks ?? [];
  const ids = [...new Set(sides.flatMap(s => s.findings.map(f => f.id)))];
  const finding = f => f ? [el('span', { class: `chip chip-${f.state}` }, word(`state.${f.state}`)), el('span', { class: 'soft' }, ` ${f.clause}`), el('div', { class: 'small' }, f.text)] : el('span', { class: 'soft' }, word('absentCriterion'));
  const row = (name, ...cells) => el('tr', {}, el('th', { scope: 'row' }, name), cells.map((cell, i) => el('td', { 'data-label': sides[i].pack }, el('div', {}, cell))));
  const hits = s => s.exclusions.length ? el('ul', { class: 'items' }, s.exclusions.map(e => el('li', {}, e.text))) : word('noExclusions');
  return panel('otherPack', el('p', { class: 'soft' }, word('otherPackHint')), el('form', { class: 'fields', onsubmit: e => e.preventDefault() }, field('packLine', choose)),
    sides.length ? el('div', { class: 'scroll' }, el('table', { class: 'cards sides', id: 'under-packs' }, el('thead', {}, el('tr', {}, el('th', {}), sides.map(s => el('th', { scope: 'col' }, s.pack, s.asIf ? el('div', { class: 'small' }, word('asIf')) : null)))),
      el('tbody', {}, row(word('verdict'), ...sides.map(s => el('b', {}, word(`verdict.${s.verdict}`)))), row(word('scope'), ...sides.map(s => s.scopeReason)), row(word('identify'), ...sides.map(s => word(`state.${s.identify}`))),
        ids.map(id => row(sides.map(s => s.findings.find(f => f.id === id)).find(Boolean).title, ...sides.map(s => finding(s.findings.find(f => f.id === id))))), row(word('exclusions'), ...sides.map(hits))))) : null);
}

async function show() {
  try {
    const found = await places(main);
    if (!found) return;
    const { county, quarter } = chosen(found);
    const id = state().get('id') ?? '';
    const [page, packs] = await Promise.all([get(`/api/households/${state().get('area') ?? ''}/${encodeURIComponent(id)}`, { quarter, with: state().get('with') }), get('/api/packs')]);
    document.title = `${id} · ${page.quarter} · ${word('title')}`;
    main.replaceChildren(
      el('p', { class: 'note' }, el('a', { href: address('/', { quarter: page.quarter }) }, `← ${word('back')}`)),
      el('h1', {}, `${word('household')} ${id} · ${page.quarter}`),
      ...(county?.generated ? [el('p', { class: 'note generated' }, word('generated'))] : []),
      el('p', { class: 'note' }, page.notice, ' ', `${word('packLine')} ${page.pack}`, page.model ? ` · ${word('modelLine')} ${page.model} · ${word('targetLine')}: ${word('target.' + page.target)}` : ''),
      facts(page, county), why(page), clauses(page), underPacks(page, packs), figures(page), rest(page));
    await Promise.all([...main.querySelectorAll('[data-chart]')].map(place =>
      chart(place, `/api/households/${state().get('area')}/${encodeURIComponent(id)}/charts/${place.dataset.chart}.svg`, { quarter: page.quarter })));
  } catch (error) {
    fail(main, error);
  }
}

frame('household');
show();
