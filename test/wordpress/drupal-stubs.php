<?php

/**
 * What Drupal gives a block, as far as the module's block uses it: Drupal itself is not run.
 */

namespace Drupal\Core\Block\Attribute {

  #[\Attribute(\Attribute::TARGET_CLASS)]
  final class Block {

    public function __construct(public string $id, public mixed $admin_label = NULL, public mixed $category = NULL) {}

  }

}

namespace Drupal\Core\StringTranslation {

  final class TranslatableMarkup {

    public function __construct(public string $string) {}

  }

}

namespace Drupal\Core\Form {

  interface FormStateInterface {

    public function getValue(string $name): mixed;

    public function setErrorByName(string $name, string $message): void;

  }

}

namespace Drupal\Core\Block {

  abstract class BlockBase {

    public function __construct(protected array $configuration) {
      $this->configuration += $this->defaultConfiguration();
    }

    protected function t(string $text): string {
      return $text;
    }

  }

}

namespace {

  final class Filled implements \Drupal\Core\Form\FormStateInterface {

    public array $errors = [];

    public function __construct(private array $values) {}

    public function getValue(string $name): mixed {
      return $this->values[$name] ?? NULL;
    }

    public function setErrorByName(string $name, string $message): void {
      $this->errors[$name] = $message;
    }

  }

  /**
   * What somebody gets who fills in the block's form: the faults that are told, or what the block then is built of.
   */
  function filled_in(array $values): array {
    $block = new \Drupal\insatsguiden\Plugin\Block\InsatsguidenBlock([]);
    $form = $block->blockForm([], $state = new Filled($values));
    $state = new Filled($values + array_map(fn (array $field): mixed => $field['#default_value'], $form));
    $block->blockValidate($form, $state);
    if ($state->errors !== []) {
      return ['errors' => $state->errors];
    }
    $block->blockSubmit($form, $state);
    return ['languages' => $form['language']['#options'], 'theme' => insatsguiden_theme(), 'built' => $block->build()];
  }

}
