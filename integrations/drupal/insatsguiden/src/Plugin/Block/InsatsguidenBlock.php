<?php

declare(strict_types=1);

namespace Drupal\insatsguiden\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\StringTranslation\TranslatableMarkup;

/**
 * The guide as a block: an editor says which catalogue it shows, and how.
 */
#[Block(
  id: 'insatsguiden',
  admin_label: new TranslatableMarkup('Insatsguiden'),
  category: new TranslatableMarkup('Kommun'),
)]
final class InsatsguidenBlock extends BlockBase {

  /**
   * The languages that the guide speaks, each by its own name.
   */
  public const LANGUAGES = [
    'sv' => 'Svenska',
    'sv-simple' => 'Lätt svenska',
    'en' => 'English',
    'fi' => 'Suomi',
    'ar' => 'العربية',
    'so' => 'Soomaali',
    'uk' => 'Українська',
    'prs' => 'دری',
  ];

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration(): array {
    return [
      'catalog' => '/insatsguiden/katalog/katalog.json',
      'fallback' => 'Ring kommunens växel så berättar vi vilket stöd som finns.',
      'display' => '',
      'language' => '',
      'accent' => '',
    ];
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state): array {
    $form['catalog'] = [
      '#type' => 'textfield',
      '#title' => $this->t('Katalogens adress'),
      '#description' => $this->t('Som den står i webbläsaren, från webbplatsens rot.'),
      '#default_value' => $this->configuration['catalog'],
      '#maxlength' => 1024,
      '#required' => TRUE,
    ];
    $form['fallback'] = [
      '#type' => 'textarea',
      '#title' => $this->t('Text innan guiden är där'),
      '#description' => $this->t('Skriv vem man ringer. Texten syns också om guiden inte kan starta.'),
      '#default_value' => $this->configuration['fallback'],
      '#rows' => 3,
      '#required' => TRUE,
    ];
    $form['display'] = [
      '#type' => 'radios',
      '#title' => $this->t('Var guiden visas'),
      '#options' => [
        '' => $this->t('På sidan'),
        'launcher' => $this->t('Bakom en knapp i nedre hörnet'),
      ],
      '#default_value' => $this->configuration['display'],
    ];
    $form['language'] = [
      '#type' => 'select',
      '#title' => $this->t('Språk att börja på'),
      '#options' => self::LANGUAGES,
      '#empty_option' => $this->t('Sidans'),
      '#empty_value' => '',
      '#default_value' => $this->configuration['language'],
    ];
    $form['accent'] = [
      '#type' => 'textfield',
      '#title' => $this->t('Färg'),
      '#description' => $this->t('Till exempel #0b5b54. Lämnas den tom har guiden sin egen.'),
      '#default_value' => $this->configuration['accent'],
    ];
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockValidate($form, FormStateInterface $form_state): void {
    // Only an address of the web: the element fetches it, and another kind would only fail there.
    if (preg_match('~^(/|https?://)~', trim((string) $form_state->getValue('catalog'))) !== 1) {
      $form_state->setErrorByName('catalog', $this->t('Adressen börjar med / eller https://.'));
    }
    $accent = trim((string) $form_state->getValue('accent'));
    if ($accent !== '' && preg_match('/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i', $accent) !== 1) {
      $form_state->setErrorByName('accent', $this->t('Skriv färgen som #0b5b54.'));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state): void {
    foreach (array_keys($this->defaultConfiguration()) as $name) {
      $this->configuration[$name] = trim((string) $form_state->getValue($name));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function build(): array {
    $attributes = [
      'catalog' => $this->configuration['catalog'],
      'display' => $this->configuration['display'],
      'lang' => $this->configuration['language'],
      'accent' => $this->configuration['accent'],
    ];
    // Attributes beside "#theme" at the top would become those of the block around the guide.
    return [
      'guide' => [
        '#theme' => 'insatsguiden',
        '#attributes' => array_filter($attributes, static fn (string $value): bool => $value !== ''),
        '#fallback' => $this->configuration['fallback'],
      ],
    ];
  }

}
