let t = new URLSearchParams(location.search).get('theme');
if (t === 'dark' || t === 'light') document.documentElement.dataset.theme = t;
