// Backtest, drift check and factor analysis on the model's page: what they come to, their charts, and the job that makes them.
import { apiLanguage, say, word } from './words.js';
import { ask, chart, el, fail, get, state, watch } from './page.js';

// The verdict and its figures; the rest is folded away.
const linesShown = 2;

const post = (path, body = {}) => ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });

function statement(summary) {
  const lines = summary.statement.map((line, i) => el('p', {}, i === 0 ? el('strong', {}, say(line)) : say(line)));
  const shown = Math.max(linesShown, summary.advice ? lines.length - 2 : 0);
  return [
    el('div', { class: summary.caution ? 'caution' : 'note', role: summary.caution ? 'note' : null, 'data-caution': String(summary.caution) }, summary.advice ? el('span', { class: 'badge' }, word(`advice.${summary.advice}`)) : null, lines.slice(0, shown)),
    summary.cautions.map(line => el('p', { class: 'soft' }, say(line))),
    lines.length > shown ? el('details', {}, el('summary', {}, word('furtherLines')), lines.slice(shown)) : null,
  ];
}

function outcome(found, model) {
  const query = new URLSearchParams({ area: found.areaCode });
  const path = `/api/evaluations/${found.kind}`;
  return [
    found.recordsChanged ? el('p', { class: 'caution', 'data-changed': 'true' }, word('recordsChanged')) : null,
    model && found.model !== model.id ? el('p', { class: 'caution' }, `${word('otherModel')} ${found.model ?? '—'}`) : null,
    statement(found.summary),
    el('div', { class: 'columns' }, found.charts.map(name => el('div', {}, el('h3', {}, word(`chart.${name}`)), el('figure', { class: 'figure', 'data-evaluation': `${path}/charts/${name}.svg`, 'data-area': found.areaCode })))),
    el('p', { class: 'note' }, `${word('packLine')} ${found.pack} · ${word('targetLine')}: ${word(`target.${found.target}`)} · ${word('recordsUntil')} ${found.lastQuarter} · ${word('dataHash')} ${found.dataHash.slice(0, 12)} · ${word('madeAt')} ${found.madeAt.slice(0, 16).replace('T', ' ')}`),
    el('p', {}, el('a', { class: 'button', href: `${path}/report.html?${query}&language=${apiLanguage}`, 'data-report': found.kind }, word('fullReport')), ' ', el('a', { class: 'button', href: `${path}/report.json?${query}` }, word('reportJson'))),
  ];
}

/** The section of one kind; draws itself again when its job has ended. */
export async function evaluation(kind, model) {
  const place = el('section', { class: 'panel', id: `evaluation-${kind}` });
  await draw(place, kind, model);
  return place;
}

async function draw(place, kind, model) {
  const area = model?.areaCode ?? state().get('area');
  const found = (await get('/api/evaluations', { area })).find(one => one.kind === kind);
  const working = el('div', { 'aria-live': 'polite' });
  const run = el('button', { type: 'button', class: found ? null : 'primary', onclick: () => start(place, working, run, { kind, model }) }, word(found ? 'evaluateAgain' : 'evaluate'));
  place.replaceChildren(el('h2', {}, word(`evaluation.${kind}`)), el('p', { class: 'soft' }, word(`evaluationHint.${kind}`)),
    ...[found ? outcome(found, model) : el('p', {}, word('notEvaluated'))].flat(Infinity).filter(Boolean), el('p', {}, run), working);
  const open = (await ask('/api/jobs')).find(job => job.kind === kind && ['waiting', 'running'].includes(job.state));
  if (open) follow(place, working, run, { kind, model, id: open.id }).catch(error => fail(working, error));
}

async function start(place, working, run, { kind, model }) {
  try {
    const job = await post('/api/evaluations', { kind, areaCode: model?.areaCode, model: model?.id }).catch(error => error.problem?.job ? { id: error.problem.job } : Promise.reject(error));
    await follow(place, working, run, { kind, model, id: job.id });
  } catch (error) {
    fail(working, error);
  }
}

async function follow(place, working, run, { kind, model, id }) {
  run.disabled = true;
  const bar = el('progress', { max: 1, value: 0, 'aria-label': word(`kind.${kind}`) });
  const step = el('p', { class: 'soft', role: 'status' });
  const stop = el('button', { type: 'button', onclick: () => { stop.disabled = true; post(`/api/jobs/${id}/cancel`).catch(() => null); } }, word('cancel'));
  working.replaceChildren(bar, step, stop);
  const ended = await watch(id, now => { bar.value = now.progress; step.textContent = now.step ? say(now.step) : word(`job.${now.state}`); });
  run.disabled = false;
  if (ended.state !== 'succeeded') return working.replaceChildren(el('p', ended.state === 'cancelled' ? { class: 'soft', role: 'status' } : { class: 'problem', role: 'alert' }, say(ended.error)));
  await draw(place, kind, model);
  await drawCharts(place);
}

/** Draws the charts once their places have a width. */
export const drawCharts = place => Promise.all([...place.querySelectorAll('[data-evaluation]')].map(figure => chart(figure, figure.dataset.evaluation, { area: figure.dataset.area })));
