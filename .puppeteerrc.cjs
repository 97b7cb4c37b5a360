// The browser ships inside @sparticuz/chromium: no download while installing, which would fail behind a firewall.
module.exports = { skipDownload: true };
