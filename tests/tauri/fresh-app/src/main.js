const { invoke } = window.__TAURI__.core;

async function greet(name) {
  document.querySelector('#greet-msg').textContent = await invoke('greet', { name });
}

window.addEventListener('DOMContentLoaded', async () => {
  await greet('Ada');
  await greet('Grace');
});
