// Opens the console of a running demo in a browser and uses it as a reader would; writes the README's pictures.
//
//   npm install --prefix src/test/playwright
//   bin/provincewire demo &            # wait for the line "console  http://127.0.0.1:PORT/"
//   CONSOLE_URL=http://127.0.0.1:PORT/ BOOTSTRAP_SERVERS=127.0.0.1:PORT node src/test/playwright/console.mjs
//
// CHROMIUM names the browser (default /usr/bin/chromium), FLOOD how many articles come in the flood (default 5000), RATE how
// many of them a second (default 500), PATIENCE how many milliseconds a step waits (default 180000).
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { flood } from './flood.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const IMAGES = resolve(ROOT, 'docs/images');
const URL_ = process.env.CONSOLE_URL;
const FLOOD = Number(process.env.FLOOD ?? 5000);
const RATE = Number(process.env.RATE ?? 500);
const PATIENCE = Number(process.env.PATIENCE ?? 180_000);
const DESK = { width: 1440, height: 900 };
// Another run against the same demo publishes other articles.
const RUN = Date.now().toString(36);

const harvest = {
  article_id: `harvest-${RUN}`,
  url: `https://nghean.example/harvest-${RUN}`,
  source: 'nghean.example',
  title: 'Nghệ An: vụ xuân được mùa, năng suất lúa đạt 70,5 tạ/ha',
  summary: 'Toàn tỉnh Nghệ An gieo cấy 91.500 ha lúa vụ xuân năm 2024.',
  body: 'Theo Sở Nông nghiệp và PTNT Nghệ An, vụ xuân năm 2024 toàn tỉnh gieo cấy 91.500 ha lúa. Sản lượng lúa ước đạt 645.000 tấn, tăng 2,5% so với vụ xuân năm 2023.\nHuyện Yên Thành có diện tích lớn nhất tỉnh với 12.800 ha. Năm 2023, tổng sản phẩm trên địa bàn tỉnh (GRDP) tăng 7,14%; thu nhập bình quân đầu người đạt 55,28 triệu đồng/năm.',
  published_at: '2024-06-10T08:00:00+07:00',
  language: 'vi',
};
const hostile = {
  article_id: `hostile-${RUN}`,
  url: 'https://nghean.example/hostile',
  source: '<b>nghean</b>.example',
  title: '<script>globalThis.pwned = 1</script><img src=x onerror="globalThis.pwned = 1"> Nghệ An mưa lớn',
  body: 'Tỉnh Nghệ An có mưa 120 mm ngày 10/6/2024. <img src=x onerror="globalThis.pwned = 2">',
  published_at: '2024-06-10T09:00:00+07:00',
};
// Its warnings quote words of it: a fall that only adds up as a fall from, a rate that cannot be, a name that many units bear.
const doubtful = {
  article_id: `doubtful-${RUN}`,
  url: `https://nghean.example/doubtful-${RUN}`,
  source: 'nghean.example',
  title: 'Nghệ An: tỷ lệ hộ nghèo tiếp tục giảm',
  body: 'Năm 2024, tỷ lệ hộ nghèo của tỉnh Nghệ An giảm 5,2% xuống còn 3,1%. Tỷ lệ hộ nghèo của xã Tân Sơn là 250%. Xã Hòa Bình có 12 hộ nghèo.',
  published_at: '2024-12-10T08:00:00+07:00',
  language: 'vi',
};

function provincewire(args, input = '') {
  return new Promise((done, fail) => {
    const child = spawn(resolve(ROOT, 'bin/provincewire'), args, { stdio: ['pipe', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (part) => { out += part; });
    child.on('error', fail).on('close', (status) => (status === 0 ? done(out) : fail(new Error(`provincewire ${args.join(' ')}: status ${status}`))));
    child.stdin.end(input);
  });
}

const publish = (articles) => provincewire(['publish', '-'], articles.map((article) => JSON.stringify(article) + '\n').join(''));

const hash = (kind, id) => `#/${kind}/${encodeURIComponent(id)}`;

const row = (page, article) => page.locator(`#stream li[data-id="${article.article_id}"]`);

async function seesAnArticleArriveInItsProvince(page) {
  const tile = page.locator('.tile[data-slug="nghe-an"] b');
  const before = Number(await tile.textContent());
  await publish([harvest]);
  await row(page, harvest).waitFor();
  assert.match(await row(page, harvest).textContent(), /70,5 tạ\/ha.*Nghệ An/s);
  await page.waitForFunction((least) => Number(document.querySelector('.tile[data-slug="nghe-an"] b').textContent) > least, before);
}

/** What the page says of a figure is what the record on the topic says. */
async function checksAFigureAgainstItsRecord(page) {
  const lines = (await provincewire(['tail', 'nghe-an', '--json', '--from-beginning', '--exit-at-end'])).trim().split('\n');
  const record = lines.map((line) => JSON.parse(line)).filter(({ key }) => key === harvest.article_id).at(-1).value;
  await row(page, harvest).locator('a').click();
  const title = page.locator('#detail h2');
  await title.waitFor();
  assert.equal(await title.textContent(), record.title);
  const figure = record.indicators.find(({ evidence, code }) => evidence.field === 'BODY' && code === 'agri.output');
  assert.ok(figure, 'the record has the output of rice');
  const words = record.body.slice(figure.evidence.start, figure.evidence.end);
  const mark = page.locator('#detail mark.figure', { hasText: words }).first();
  await mark.hover();
  const tip = page.locator('#tip');
  for (const said of [figure.code, figure.status, new Intl.NumberFormat('en').format(figure.value), figure.unit]) {
    assert.ok((await tip.textContent()).includes(said), `the page says ${said}`);
  }
  const marked = await page.locator('#detail mark').count();
  assert.ok(marked >= record.indicators.length / 2, `${marked} marks for ${record.indicators.length} figures`);
}

/** A warning that quotes words of the article explains itself at these words. */
async function showsWarningsAtTheirWords(page) {
  await publish([doubtful]);
  await row(page, doubtful).locator('a').click();
  await page.locator('#detail h2', { hasText: doubtful.title.slice(0, 20) }).waitFor();
  const tip = page.locator('#tip');
  for (const [mark, code] of [['mark.figure.doubtful', 'arithmetic'], ['mark.doubt >> text=250%', 'implausible-value'], ['mark.doubt >> text=Hòa Bình', 'place-undecided']]) {
    await page.locator('#detail').locator(mark).first().focus();
    assert.ok((await tip.textContent()).includes(code), `${mark} tells of ${code}`);
  }
  assert.equal(await page.locator('#detail .warnings li').count(), 3);
}

async function isUsedByKeyboard(page) {
  await page.goto(URL_ + hash('article', harvest.article_id));
  await page.locator('#detail mark').first().focus();
  assert.ok(await page.locator('#tip').isVisible(), 'a focused mark explains itself');
  await page.keyboard.press('Escape');
  assert.ok(!(await page.locator('#tip').isVisible()), 'Escape takes the explanation away');
  await page.locator('.tile[data-slug="nghe-an"]').focus();
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.slug), 'ha-tinh');
  await page.locator('#stream a').first().focus();
  await page.keyboard.press('ArrowDown');
  assert.ok(await page.evaluate(() => document.activeElement.closest('li') === document.querySelector('#stream').children[1]));
  await page.keyboard.press('Enter');
  await page.locator('#stream li.open').waitFor();
  await page.locator('#letters summary').focus();
  await page.keyboard.press('Enter');
  assert.match(await page.locator('#letters .drop').innerText(), /invalid-json: 1/);
  await page.keyboard.press('Escape');
  assert.ok(!(await page.locator('#letters .drop').isVisible()));
}

async function filters(page) {
  await page.selectOption('#province', 'ca-mau');
  await row(page, harvest).waitFor({ state: 'detached' });
  await page.selectOption('#province', 'nghe-an');
  await row(page, harvest).waitFor();
  await page.selectOption('#status', 'TARGET');
  await row(page, harvest).waitFor({ state: 'detached' });
  await page.selectOption('#status', '');
  await page.fill('#code', 'no.such.code');
  await page.locator('#code').blur();
  await row(page, harvest).waitFor({ state: 'detached' });
  await page.fill('#code', '');
  await page.locator('#code').blur();
  await page.selectOption('#province', '');
  await row(page, harvest).waitFor();
}

async function showsMarkupAsText(page) {
  await publish([hostile]);
  await row(page, hostile).waitFor();
  assert.ok((await row(page, hostile).textContent()).includes('<script>globalThis.pwned = 1</script>'));
  await row(page, hostile).locator('a').click();
  await page.locator('#detail h2', { hasText: '<script>' }).waitFor();
  assert.equal(await page.evaluate(() => globalThis.pwned), undefined);
  assert.equal(await page.locator('#stream script, #detail script, #stream img, #detail img').count(), 0);
}

async function showsTheFiguresOfAProvince(page) {
  await page.locator('.tile[data-slug="nghe-an"]').click();
  await page.locator('#detail h2', { hasText: 'Nghệ An' }).waitFor();
  const table = page.locator('#detail tbody tr');
  const said = await (await fetch(new URL('/api/place?province=nghe-an', URL_))).json();
  assert.equal(await table.count(), Math.min(500, said.figures.length));
  const csv = await (await fetch(new URL('/api/place.csv?province=nghe-an', URL_))).text();
  assert.equal(csv.trim().split('\r\n').length, 1 + said.figures.length);
  if (said.figures.length) await page.locator('#detail svg.chart circle').first().waitFor();
  await page.locator('.tile[data-slug="nghe-an"]').click();
}

/** Watches the page from inside: how long it goes without drawing, and how long tasks hold it up. */
const watch = () => {
  const seen = { gaps: [], tasks: [], most: 0, on: true };
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });
  let last = performance.now();
  const frame = (now) => {
    seen.gaps.push(now - last);
    last = now;
    seen.most = Math.max(seen.most, document.getElementsByTagName('*').length);
    if (seen.on) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  globalThis.seen = seen;
};

/** How long it takes from a click on an article of the flood until its text stands there. */
const clickDuringTheFlood = (prefix) => new Promise((done) => {
  const detail = document.querySelector('#detail');
  const link = document.querySelector(`#stream li[data-id^="${prefix}"] a`);
  const begin = performance.now();
  const observer = new MutationObserver(() => {
    if (!detail.querySelector('h2')) return;
    observer.disconnect();
    requestAnimationFrame(() => done(performance.now() - begin));
  });
  detail.replaceChildren();
  observer.observe(detail, { childList: true, subtree: true });
  link.click();
});

/** RATE articles a second: the page draws on, holds few rows, and answers a click. The limits are for a busy machine. */
async function staysResponsiveInAFlood(page) {
  const prefix = `f${RUN}-`;
  const waiting = await flood('news.enriched.nghe-an', harvest.article_id, FLOOD, prefix);
  const arrived = () => page.locator('.tile[data-slug="nghe-an"] b').textContent().then((shown) => Number(shown.replace(/\D/g, '')));
  const before = await arrived();
  await page.evaluate(watch);
  const begin = performance.now();
  const sent = waiting.send(RATE);
  await page.locator(`#stream li[data-id^="${prefix}"]`).first().waitFor();
  const clicked = await page.evaluate(clickDuringTheFlood, prefix);
  const atClick = (await arrived()) - before;
  assert.ok(atClick < FLOOD, 'the click came while the flood was on');
  const sending = await sent;
  await page.waitForFunction((all) => Number(document.querySelector('.tile[data-slug="nghe-an"] b').textContent.replace(/\D/g, '')) >= all, before + FLOOD);
  const seconds = (performance.now() - begin) / 1000;
  const seen = await page.evaluate(() => { globalThis.seen.on = false; return globalThis.seen; });
  const gaps = seen.gaps.sort((a, b) => a - b);
  const report = {
    sent_a_second: Math.round(FLOOD / sending * 1000),
    shown_a_second: Math.round(FLOOD / seconds),
    frames_a_second: Math.round(gaps.length / seconds),
    gap_p99_ms: Math.round(gaps[Math.floor(gaps.length * 0.99)]),
    gap_most_ms: Math.round(gaps.at(-1)),
    long_tasks: seen.tasks.length,
    long_task_most_ms: Math.round(Math.max(0, ...seen.tasks)),
    elements_most: seen.most,
    click_ms: Math.round(clicked),
  };
  console.log('   ', JSON.stringify(report));
  assert.equal(await arrived(), before + FLOOD, 'every article was counted');
  assert.ok((await page.locator('#stream li').count()) <= 200, 'at most 200 rows');
  assert.ok(report.elements_most < 6000, 'few elements at any time');
  assert.ok(report.gap_most_ms < 3000 && report.long_task_most_ms < 1500 && report.click_ms < 5000, 'the page draws and answers');
}

/** Every text that is seen stands out from its ground by 4.5:1 (WCAG 2.2, AA), large text by 3:1. */
const poorContrast = () => {
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color) => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = color;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (color) => rgba(color).slice(0, 3).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (rgba(color)[3] === 255) return color;
    }
    return 'white';
  };
  const poor = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!text.data.trim() || !element.checkVisibility() || element.closest('script, datalist')) continue;
    const style = getComputedStyle(element);
    const [a, b] = [luminance(element.closest('svg') ? style.fill : style.color), luminance(ground(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    const large = Number.parseFloat(style.fontSize) >= 24 || (Number.parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) poor.push(`${text.data.trim().slice(0, 30)} (${ratio.toFixed(2)})`);
  }
  return poor;
};

async function standsOutInBothThemes(page) {
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const at of ['#/', hash('article', doubtful.article_id), hash('place', 'nghe-an')]) {
      await page.goto(URL_ + at);
      await page.locator(at === '#/' ? '#stream li' : '#detail table').first().waitFor();
      assert.deepEqual(await page.evaluate(poorContrast), [], `contrast in ${scheme} at ${at}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** At 360 px one part is seen at a time, none is wider than the screen, and an article opens where it is read. */
async function fitsANarrowScreen(page) {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(URL_);
  await page.locator('#stream li').first().waitFor();
  const fits = async (what) => {
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wider <= 0, `${what} is not scrolled sideways (${wider} px)`);
  };
  await fits('the stream');
  assert.ok(!(await page.locator('#map').isVisible()));
  await page.locator('#views button', { hasText: 'Map' }).click();
  assert.ok(await page.locator('.tile[data-slug="ca-mau"]').isVisible());
  await fits('the map');
  await page.locator('.tile[data-slug="nghe-an"]').click();
  await page.locator('#detail svg.chart').waitFor();
  await fits('a province');
  await page.goto(URL_ + hash('article', harvest.article_id));
  const mark = page.locator('#detail mark.figure').last();
  await mark.click();
  await page.locator('#tip').waitFor();
  await fits('an article');
  await page.locator('#views button', { hasText: 'Articles' }).click();
  assert.ok(await page.locator('#stream').isVisible());
}

async function pictures(page) {
  mkdirSync(IMAGES, { recursive: true });
  const shot = (name, what = page) => what.screenshot({ path: resolve(IMAGES, `console-${name}.png`) });
  await page.goto(URL_);
  await page.reload();
  await page.locator('#stream li').first().waitFor();
  await shot('stream');
  await shot('map', page.locator('#map-section'));
  await page.goto(URL_ + hash('article', harvest.article_id));
  await page.locator('#detail mark.figure').first().waitFor();
  await page.locator('#detail .text mark.figure').nth(1).hover();
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    await shot(`article-${scheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 360, height: 740 });
  await shot('narrow');
  await page.setViewportSize(DESK);
}

assert.ok(URL_, 'CONSOLE_URL is not set');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: DESK, reducedMotion: 'reduce' });
  page.setDefaultTimeout(PATIENCE);
  const complaints = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => { if (!request.url().startsWith(URL_)) complaints.push('a request to ' + request.url()); });
  await page.goto(URL_);
  await page.locator('#stream li').first().waitFor();
  assert.equal(await page.locator('#map .tile:not([data-slug="national"])').count(), 34);
  const steps = [
    seesAnArticleArriveInItsProvince, checksAFigureAgainstItsRecord,
    pictures, // before the rest, so that they show the samples
    showsWarningsAtTheirWords, isUsedByKeyboard, filters, showsTheFiguresOfAProvince, standsOutInBothThemes, fitsANarrowScreen,
    showsMarkupAsText, staysResponsiveInAFlood,
  ];
  for (const step of steps) {
    await page.setViewportSize(DESK);
    await page.goto(URL_);
    await page.locator('#stream li').first().waitFor();
    await step(page);
    console.log('ok', step.name);
  }
  assert.deepEqual(complaints, [], 'no errors, no refused content, no foreign requests');
  console.log('ok no errors, no refused content, no foreign requests');
} finally {
  await browser.close();
}
