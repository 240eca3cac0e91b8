document.documentElement.classList.add('met-script');
