// Opens the console of a running demo in a browser and uses it as a reader would; writes the README's pictures.
//
//   npm install --prefix src/test/playwright
//   bin/provincewire demo &            # wait for the line "console  http://127.0.0.1:PORT/"
//   CONSOLE_URL=http://127.0.0.1:PORT/ node src/test/playwright/console.mjs
//
// CHROMIUM names the browser (default /usr/bin/chromium), FLOOD how many articles come at once (default 2000).
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const IMAGES = resolve(ROOT, 'docs/images');
const URL_ = process.env.CONSOLE_URL;
const FLOOD = Number(process.env.FLOOD ?? 2000);
const PATIENCE = 180_000;
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

async function isUsedByKeyboard(page) {
  await page.locator('#detail mark').first().focus();
  assert.ok(await page.locator('#tip').isVisible(), 'a focused mark explains itself');
  await page.keyboard.press('Escape');
  assert.ok(!(await page.locator('#tip').isVisible()), 'Escape takes the explanation away');
  await page.locator('.tile[data-slug="nghe-an"]').focus();
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.slug), 'ha-tinh');
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

/** However many come, the page holds few rows and still answers. */
async function survivesAFlood(page) {
  const flood = Array.from({ length: FLOOD }, (_, i) => ({ ...harvest, article_id: `flood-${RUN}-${i}`, url: `https://nghean.example/flood-${RUN}-${i}`, title: `Nghệ An: tin số ${i} với ${i + 1} ha lúa` }));
  const arrived = () => page.locator('.tile[data-slug="nghe-an"] b').textContent().then((shown) => Number(shown.replace(/\D/g, '')));
  const before = await arrived();
  await publish(flood);
  // Partitions come in turns: the last one published need not be among the rows that are left.
  await page.waitForFunction(
    (all) => Number(document.querySelector('.tile[data-slug="nghe-an"] b').textContent.replace(/\D/g, '')) >= all,
    before + FLOOD,
  );
  assert.ok((await page.locator('#stream li').count()) <= 200, 'at most 200 rows');
  await page.locator('#stream a').first().click();
  await page.locator('#detail h2', { hasText: 'tin số' }).waitFor();
}

async function pictures(page) {
  mkdirSync(IMAGES, { recursive: true });
  await page.goto(URL_);
  await page.locator('#stream li').first().waitFor();
  await page.waitForLoadState('load');
  await page.screenshot({ path: resolve(IMAGES, 'console-stream.png') });
  await page.locator('#map-section').screenshot({ path: resolve(IMAGES, 'console-map.png') });
  await page.goto(URL_ + '#/article/' + harvest.article_id);
  await page.locator('#detail mark.figure').first().waitFor();
  await page.locator('#detail mark.figure').last().hover();
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: resolve(IMAGES, `console-article-${scheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.keyboard.press('Escape');
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wider <= 0, `a narrow screen is not scrolled sideways (${wider} px)`);
  await page.screenshot({ path: resolve(IMAGES, 'console-narrow.png') });
}

assert.ok(URL_, 'CONSOLE_URL is not set');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(PATIENCE);
  const complaints = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => { if (!request.url().startsWith(URL_)) complaints.push('a request to ' + request.url()); });
  await page.goto(URL_);
  await page.locator('#stream li').first().waitFor();
  assert.equal(await page.locator('#map .tile').count(), 34);
  // The pictures come before the flood: they show the samples.
  const steps = [seesAnArticleArriveInItsProvince, checksAFigureAgainstItsRecord, isUsedByKeyboard, filters, showsTheFiguresOfAProvince];
  for (const step of [...steps, pictures]) {
    await step(page);
    console.log('ok', step.name);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(URL_);
  for (const step of [showsMarkupAsText, survivesAFlood]) {
    await step(page);
    console.log('ok', step.name);
  }
  assert.deepEqual(complaints, [], 'no errors, no refused content, no foreign requests');
  console.log('ok no errors, no refused content, no foreign requests');
} finally {
  await browser.close();
}
