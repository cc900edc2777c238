import { chromium } from 'playwright-core';
import { spawn } from 'node:child_process';
const [out, ...jobs] = process.argv.slice(2); // job: WxH:link[:scheme]
const server = spawn(process.execPath, ['/work/main/web/setup/server.mjs', process.env.DIST || '/work/main/dist', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const base = await new Promise((r) => server.stdout.on('data', (d) => { const m = String(d).match(/http:\/\/\S+/); if (m) r(m[0]); }));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless=new', '--no-sandbox', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run'] });
let n = 0;
for (const job of jobs) {
  const [size, link, scheme] = job.split('|');
  const [w, h] = size.split('x').map(Number);
  const context = await browser.newContext({ viewport: { width: w, height: h }, colorScheme: scheme || 'light', hasTouch: w < 600, isMobile: w < 600, deviceScaleFactor: 1 });
  const page = await context.newPage();
  page.on('console', (m) => ['error'].includes(m.type()) && console.log('console', m.text()));
  page.on('pageerror', (e) => console.log('pageerror', e.message));
  await page.goto(base + link, { waitUntil: 'load' });
  await page.waitForFunction(() => document.documentElement.dataset.main === 'explorer', null, { timeout: 30000 }).catch(() => console.log('no explorer', job));
  await page.waitForFunction(() => window.inspectionExplorer?.rests(), null, { timeout: 20000 }).catch(() => {});
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${out}-${n++}.png` });
  await context.close();
}
await browser.close(); server.kill();
