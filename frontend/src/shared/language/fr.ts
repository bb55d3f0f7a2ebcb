import type { Messages } from './en'

export const fr: Messages = {
  headline: 'Votre photo, dessinée en cartoon.',
  intro: 'Quatre styles à la manière des films d’animation. Sans inscription, et rien n’est gardé.',
  choosePhoto: 'Choisir une photo',
  useCamera: 'Prendre une photo',
  dropHint: 'Vous pouvez aussi déposer des photos n’importe où, ou en coller une.',
  dropHere: 'Lâchez pour dessiner',
  samples: 'Ou commencez avec l’une de celles-ci',
  sample: {
    astronaut: 'Une astronaute',
    chelsea: 'Un chat',
    coffee: 'Une tasse de café',
    rocket: 'Une fusée au crépuscule',
  },
  privacy: 'Votre photo est dessinée puis oubliée : jamais conservée, jamais journalisée.',
  credits: 'Crédits',
  creditsOfSamples: 'Photos d’exemple',
  creditsOfStyles: 'Styles',
  creditsOfParts: 'Caractères et décodeur HEIC',
  publicDomain: 'domaine public',
  close: 'Fermer',
  language: 'Langue',

  photo: 'Photo',
  cartoon: 'Cartoon',
  photos: 'Vos photos',
  photoAlt: name => `La photo ${name}`,
  cartoonAlt: (name, style) => `${name}, dessinée dans le style ${style}`,
  removePhoto: name => `Retirer ${name}`,
  addPhoto: 'Ajouter des photos',
  noPreview: 'Ce fichier n’a pas d’aperçu',

  comparePosition: 'Séparation entre photo et cartoon',
  comparePositionValue: percent => `${percent} % photo`,
  percent: percent => `${percent} %`,
  compareHelp:
    'Les flèches déplacent la séparation. Plus, moins et zéro zooment, Maj et flèches déplacent la vue.',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  zoomReset: 'Ajuster à la vue',
  holdOriginal: 'Maintenir pour voir la photo',

  style: 'Style',
  strength: 'Intensité',
  colors: 'Couleurs',
  colorsOf: { style: 'Du style', photo: 'De la photo' },
  size: 'Taille',
  sizeOf: pixels => `${pixels} px`,
  sizeNote: {
    450: 'rapide',
    720: 'pour un message',
    1080: 'pour un écran',
    1600: 'grande',
    2048: 'maximale',
  },
  tier: 'Dessinée par',
  tierOf: { fast: 'Réseau rapide', original: 'Réseau d’origine' },
  format: 'Fichier',

  preparing: 'Préparation de votre photo',
  sending: 'Envoi de votre photo',
  drawing: 'Dessin en cours',
  drawingLong: 'Toujours en cours : le service est peut-être occupé',
  waitingBusy: seconds => `Le service est complet. Nouvel essai dans ${seconds} s`,
  waitingLimited: seconds => `Vous avez beaucoup dessiné. Reprise dans ${seconds} s`,
  elapsed: seconds => `${seconds} s`,
  cancel: 'Annuler',
  cancelled: 'Annulé. Votre photo est toujours là.',
  draw: 'Dessiner',
  done: seconds => `Dessinée en ${seconds} s`,
  tryAgain: 'Réessayer',
  dismiss: 'Ignorer',

  download: 'Télécharger',
  downloadAll: count => `Télécharger les ${count} en ZIP`,
  zipping: (at, count) => `Dessin ${at} sur ${count}`,
  zipPartly: names => `N’ont pas pu être dessinées et manquent dans le ZIP : ${names}`,
  copy: 'Copier',
  copied: 'Copié',
  share: 'Partager',
  exportFailed: 'Le navigateur n’a pas pu créer le fichier. Essayez un autre type de fichier.',
  copyFailed: 'Le navigateur n’a pas permis la copie. Utilisez Télécharger.',

  cameraTitle: 'Prendre une photo',
  takePhoto: 'Prendre la photo',
  cameraDenied:
    'L’appareil photo est inaccessible. Autorisez-le dans les réglages du navigateur, ou choisissez une photo.',
  cameraStarting: 'Démarrage de l’appareil photo',

  failure: {
    offline: {
      title: 'Vous êtes hors ligne.',
      advice:
        'Votre photo est toujours là. Le dessin reprendra de lui-même au retour de la connexion.',
    },
    unreachable: {
      title: 'Le service ne répond pas.',
      advice: 'Votre photo est toujours là. Le dessin reprendra de lui-même au retour du service.',
    },
    busy: {
      title: 'Le service est complet.',
      advice: 'Beaucoup de monde dessine en ce moment. Réessayez dans une minute.',
    },
    limited: {
      title: 'Cela fait beaucoup de dessins.',
      advice: 'Le service limite le nombre de dessins par personne. Réessayez dans une minute.',
    },
    slow: {
      title: 'Le dessin a pris trop de temps.',
      advice: 'Réessayez, ou choisissez une taille plus petite.',
    },
    tooLarge: {
      title: 'La photo est trop grande.',
      advice: 'Choisissez-en une avec moins de pixels, ou enregistrez-la en plus petit.',
    },
    notAnImage: {
      title: 'Ce n’est pas une image que nous savons lire.',
      advice: 'JPEG, PNG, WebP, HEIC, GIF, TIFF et BMP conviennent.',
    },
    damaged: {
      title: 'L’image est abîmée ou incomplète.',
      advice: 'Copiez-la ou téléchargez-la de nouveau, ou choisissez-en une autre.',
    },
    refused: {
      title: 'Le service a refusé cette demande.',
      advice: 'Choisissez un autre style ou une autre taille, puis réessayez.',
    },
    locked: {
      title: 'Ce service demande une clé.',
      advice: 'Il est réservé aux programmes qui en ont une. Adressez-vous à son exploitant.',
    },
    broken: {
      title: 'Le service a rencontré un problème.',
      advice: 'Votre photo est toujours là. Réessayez.',
    },
  },
  serviceSays: 'Le service précise :',
}
